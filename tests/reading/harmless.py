"""What editors write that does no harm, and what becomes of it."""

from __future__ import annotations

MADE: dict[str, tuple[str, str]] = {
    # What stands in angle brackets or braces and is no markup is shown.
    "no element": ("Tại <xã Minh Hoạ>, <số 5>.", "<p>Tại &lt;xã Minh Hoạ&gt;, &lt;số 5&gt;.</p>"),
    "less than": ("a<b, x <y> z, 1 < 2", "<p>a&lt;b, x &lt;y&gt; z, 1 &lt; 2</p>"),
    "two comparisons": ("nếu a<b và c>d", "<p>nếu a&lt;b và c&gt;d</p>"),
    "arrow": ("a <- b -> c <= d <3", "<p>a &lt;- b -&gt; c &lt;= d &lt;3</p>"),
    "unknown name": ("<ten-nguoi> ký", "<p>&lt;ten-nguoi&gt; ký</p>"),
    "word with a colon": ("<trang:5>", "<p>&lt;trang:5&gt;</p>"),
    "braces": ("Mẫu {M01} **a**{bản chính}", "<p>Mẫu {M01} <strong>a</strong>{bản chính}</p>"),
    "braces on a line": ("Lệ phí\n{theo mẫu}", "<p>Lệ phí\n{theo mẫu}</p>"),
    "braces of another system": ("## Đề {#de .x}", '<h2 id="e-de-x">Đề {#de .x}</h2>'),
    "escaped": (r"\<b> \{: .a }", "<p>&lt;b&gt; {: .a }</p>"),
    "entity": ("&lt;b&gt; &amp; &copy;", "<p>&lt;b&gt; &amp; ©</p>"),
    "in a picture": (
        "![Ảnh <xã A> {1}](a.jpg)",
        '<p><img alt="Ảnh &lt;xã A&gt; {1}" src="a.jpg"></p>',
    ),
    "in a heading": ("## Mẫu {M01} <số 5>", '<h2 id="mau-m01-so-5">Mẫu {M01} &lt;số 5&gt;</h2>'),
    # Code is shown as it was written.
    "code": (
        "`<b>{a}</b>` `<!-- x -->`",
        "<p><code>&lt;b&gt;{a}&lt;/b&gt;</code> <code>&lt;!-- x --&gt;</code></p>",
    ),
    "lone marks of code": (
        "<ul><li>a ` b</li><li>c ` d</li></ul>",
        "<ul><li>a ` b</li>\n<li>c ` d</li></ul>",
    ),
    "backslash before an end": ("<p>Một\\</p>\n\n<p>Hai</p>", "<p>Một\\</p>\n<p>Hai</p>"),
    "hides nothing": ("<b hidden></b>Một", "<p>Một</p>"),
    "place of no heading": ("*a*{#b}", "<p><em>a</em>{#b}</p>"),
    "end of no division": (
        "a[^1]\n\n[^1]: </div>b</div>",
        '<li id="fn:1">\n<p>b&nbsp;<a class="footnote-backref"',
    ),
    "meta of the clipboard": ("<meta charset='utf-8'><p>Một</p>", "<p>Một</p>"),
    "quotation of nothing": ("<blockquote></blockquote>Một", "<p>Một</p>"),
    "code of two marks": ("``a`<b>``", "<p><code>a`&lt;b&gt;</code></p>"),
    "fence": (
        "```html\n<p class=a>{x}</p>\n<!-- x -->\n```",
        (
            '<pre><code class="language-html">&lt;p class=a&gt;{x}&lt;/p&gt;\n'
            "&lt;!-- x --&gt;\n</code></pre>"
        ),
    ),
    "fence of tildes": ("~~~\n<b>\n~~~", "<pre><code>&lt;b&gt;\n</code></pre>"),
    "code by hand": (
        "<pre>\n a  <b>b</b>\n\n*c*\n</pre>",
        "<pre> a  <strong>b</strong>\n\n*c*\n</pre>",
    ),
    # Remarks go.
    "comment": ("Một <!-- bí mật --> hai.", "<p>Một  hai.</p>"),
    "comment on lines": ("Một\n\n<!-- bí\n\nmật -->\n\nHai", "<p>Một</p>\n<p>Hai</p>"),
    "comment between lines": ("Một\n<!-- bí mật -->\nhai", "<p>Một\nhai</p>"),
    "fold": ("Một\n\n<!-- more -->\n\nHai", "<p>Một</p>\n<p>Hai</p>"),
    "comment with code": ("a <!-- `b --> c` d", "<p>a  c` d</p>"),
    "conditional comment": ("<!--[if gte mso 9]><xml>x</xml><![endif]-->Hai", "<p>Hai</p>"),
    # No element within a line holds a block: it ends before one, a format goes on within.
    "bold that ends far below": (
        "- <b>Một\n- Hai\n\nBa</b>",
        (
            "<ul>\n<li><strong>Một</strong></li>\n<li><strong>Hai</strong></li>\n</ul>\n"
            "<p><strong>Ba</strong></p>"
        ),
    ),
    "italics over a heading": (
        "<em>Một\n\n## Hai\n\nBa</em>.",
        '<p><em>Một</em></p>\n<h2 id="hai"><em>Hai</em></h2>\n<p><em>Ba</em>.</p>',
    ),
    "struck paragraphs": ("<del><p>Một</p></del>", "<p><s>Một</s></p>"),
    "small letters that nobody ended": (
        "<small>Một\n\nHai\n\nBa",
        "<p><small>Một</small></p>\n<p>Hai</p>\n<p>Ba</p>",
    ),
    "link around a box": ("<a href='/a/'><div>Một</div></a>", '<a href="/a/">Một</a>'),
    "link around a heading": (
        "<a href='/a/'><h3>Một</h3><p>hai</p></a>",
        '<h3><a href="/a/">Một</a></h3><p><a href="/a/">hai</a></p>',
    ),
    "link that nobody ended": (
        "- <a href='/a/'>Một\n- Hai",
        '<ul>\n<li><a href="/a/">Một</a></li>\n<li>Hai</li>\n</ul>',
    ),
    "spaces in a number and an address": (
        "[gọi](tel:0205 3812 345) [thư](mailto: a@b.vn?subject=Xin hỏi)",
        '<p><a href="tel:02053812345">gọi</a> <a href="mailto:a@b.vn?subject=Xin hỏi">thư</a></p>',
    ),
    "paragraph in a heading": ("<h2><p>Một</p></h2>", "<h2>Một</h2>"),
    "underlined box": ("<u><div>Một</div>Hai</u>", "<u>Một</u><br><u>Hai</u>"),
    "paragraphs of nothing": (
        "<p><b><br></b></p><p>Một</p><p>&nbsp;<br></p><div><br></div>",
        "<p>Một</p>",
    ),
    # What Word and old editors wrap goes, what it says stays.
    "font": ("<font color=red size=5>Một **hai**</font>", "<p>Một <strong>hai</strong></p>"),
    "center": ("<center>**Một**</center>", "<p><strong>Một</strong></p>"),
    "paragraph of Word": (
        "<p class=MsoNormal style='color:#000'><b>Một<o:p></o:p></b></p>",
        "<p><strong>Một</strong></p>",
    ),
    "bold by style": ("<span style='font-weight:700'>Một</span>", "<p><strong>Một</strong></p>"),
    "all by style": (
        "<span style='font-weight:bold;font-style:italic;text-decoration:underline'>Một</span>",
        "<p><strong><em><u>Một</u></em></strong></p>",
    ),
    "raised by style": ("m<span style='vertical-align:super'>2</span>", "<p>m<sup>2</sup></p>"),
    "bold taken off": ("<b style='font-weight:normal'>Một</b>", "<p>Một</p>"),
    "bold of a block": (
        "<div style='font-weight:bold'>\n\n- a\n- b\n\n</div>",
        "<ul>\n<li><strong>a</strong></li>\n<li><strong>b</strong></li>\n</ul>",
    ),
    "old names": (
        "<b>a</b> <i>b</i> <strike>c</strike>",
        "<p><strong>a</strong> <em>b</em> <s>c</s></p>",
    ),
    "a break that ends": ("Một</br>hai", "<p>Một<br>hai</p>"),
    "words that are the address": (
        "[www.a.vn](https://a.vn/b) [A.VN/…](https://www.a.vn/b) [x@a.vn](mailto:x@a.vn?subject=b)",
        '<a href="https://a.vn/b">www.a.vn</a>',
    ),
    "words that are a number": (
        "[0205.3812.345](tel:+842053812345) [ke-hoach.pdf](https://a.vn/b)",
        '<a href="tel:+842053812345">0205.3812.345</a>',
    ),
    "how a list counts": (
        "<ol style='list-style:upper-roman inside'><li>Một<li>Hai</ol>",
        '<ol type="I"><li>',
    ),
    "how a list's items count": (
        "<ol style='margin:0'><li style='list-style-type:lower-alpha'>Một</li></ol>",
        '<ol type="a"><li>Một</li></ol>',
    ),
    "section": ("<section class=x>\n## Đề\n\nMột\n</section>", '<h2 id="e">Đề</h2>\n<p>Một</p>'),
    "divisions in a cell": ("| a |\n|---|\n| <div>b</div><div>c</div> |", "<td>b<br>c</td>"),
    "division after a word": ("- a<b></b><div>b</div>c", "<li>a<br>b<br>c</li>"),
    "marks of Word": (
        "<![if !supportLists]>a)<![endif]> Một<?xml:namespace prefix=o />",
        "<p>a) Một</p>",
    ),
    # What editors need stays, and Markdown works in it.
    "table": (
        "<table><tr><th scope=row>**a**</th><td colspan=2 align=right>- b</td></tr></table>",
        (
            '<table><tbody><tr><th scope="row"><strong>a</strong></th>\n'
            '<td class="right" colspan="2">- b</td></tr></tbody></table>'
        ),
    ),
    "table of Word": (
        "<table><tr><td><p align=center style='text-align:center'>1</p></td></tr></table>",
        '<table><tbody><tr><td class="center"><p>1</p></td></tr></tbody></table>',
    ),
    "list in a cell": (
        "<table><tr><td>\n\n- a\n\n</td></tr></table>",
        "<td>\n<ul>\n<li>a</li>\n</ul>\n</td>",
    ),
    "aligned table": ("| a |\n|--:|\n| 1 |", '<td class="right">1</td>'),
    "details without a title": (
        "<details><p>Một</p></details>\n\n<details><summary> </summary>Hai</details>",
        (
            "<details><summary>Chi tiết</summary><p>Một</p></details>\n"
            "<details><summary>Chi tiết</summary>\n<p>Hai</p></details>"
        ),
    ),
    "details": (
        "<details open><summary>Danh *sách*</summary>\n- a\n- b\n</details>\n\nHai",
        (
            '<details open=""><summary>Danh <em>sách</em></summary>\n<ul>\n<li>a</li>\n'
            "<li>b</li>\n</ul>\n</details>\n<p>Hai</p>"
        ),
    ),
    "quotation": (
        "<blockquote>Một\n\n*hai*</blockquote>",
        "<blockquote>\n<p>Một</p>\n<p><em>hai</em></p></blockquote>",
    ),
    "cells without a table": ("<tr><td>a</td><td>b</td></tr>", "a\n<br>b"),
    "cell in a cell": (
        "| a | b |\n|---|---|\n| c <td>d</td> e </table> f | g |",
        "<td>c <br>d<br> e  f</td>\n<td>g</td>",
    ),
    "item in an item": ("1. a<li>b</li></ul>\n2. c", "<ol>\n<li>a<br>b</li>\n<li>c</li>\n</ol>"),
    "item without a list": ("<li>a</li><li>b</li>", "a\n<br>b"),
    "summary of nothing": ("<summary>a</summary> b", "a"),
    "figure": (
        "<figure><img src=a.jpg alt=Hồ><figcaption>Chú thích</figcaption></figure>",
        '<figure>\n<img alt="Hồ" src="a.jpg">\n<figcaption>Chú thích</figcaption></figure>',
    ),
    "numbers of a list": (
        "<ol start=3 type=a><li value=7>a</li></ol>",
        '<ol start="3" type="a"><li value="7">a</li></ol>',
    ),
    "in a line": (
        "H<sub>2</sub>O, m<sup>2</sup><br><abbr title='Uỷ ban'>UB</abbr> <kbd>a</kbd> <q>b</q>",
        (
            "<p>H<sub>2</sub>O, m<sup>2</sup><br>"
            '<abbr title="Uỷ ban">UB</abbr> <kbd>a</kbd> <q>b</q></p>'
        ),
    ),
    "changes": (
        "<ins>a</ins> <del>b</del> <mark>c</mark> <small>d</small> <u>e</u>",
        "<u>a</u> <s>b</s>",
    ),
    "bold of paragraphs": (
        "<b>Một\n\nHai</b>",
        "<p><strong>Một</strong></p>\n<p><strong>Hai</strong></p>",
    ),
    "anchor": ("<a name=_Toc1></a>Một", "<p>Một</p>"),
    # What Markdown makes stays.
    "admonition": (
        '!!! warning x "Chú ý"\n    Một',
        (
            '<div class="admonition warning">\n<p class="admonition-title">Chú ý</p>\n'
            "<p>Một</p>\n</div>"
        ),
    ),
    "unknown admonition": ("!!! luuy\n    Một", '<div class="admonition note">'),
    "footnote": (
        "Một[^ghi chú]\n\n[^ghi chú]: Hai",
        '<p>Một<sup id="fnref:ghi-chú"><a class="footnote-ref" href="#fn:ghi-chú">1</a></sup></p>',
    ),
    "addresses": ("<https://a.example/x_y_z> <a@b.example>", 'href="https://a.example/x_y_z"'),
    "address with spaces": ("[a](<ke hoach (1).pdf>)", '<a href="ke%20hoach%20%281%29.pdf">a</a>'),
    "address of any host": ("[a](//a.example/x)", '<a href="https://a.example/x">a</a>'),
    "invisible in an address": (
        "[a](https://a.ex\u00adample/\u200bx)",
        '<a href="https://a.example/x">a</a>',
    ),
    "telephone": (
        "[a](tel:0251234) [b](#muc) [c](../x.md#y)",
        '<a href="tel:0251234">a</a> <a href="#muc">b</a>',
    ),
}
"""Text, and what must stand in its HTML."""
