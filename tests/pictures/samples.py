"""Picture files of every format, with a word hidden wherever such a file can hide one."""

from __future__ import annotations

import base64
import zlib
from io import BytesIO
from typing import Any

import numpy as np
import pillow_heif
from PIL import Image, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo

pillow_heif.register_heif_opener(thumbnails=False)

SECRET = b"BI-MAT-7c1f"
WORD = SECRET.decode()
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>{WORD}</a></x:xmpmeta>".encode()
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def picture(mode: str = "RGB", size: tuple[int, int] = (400, 300)) -> Image.Image:
    """Return a picture whose corners differ: black is its upper left one alone."""
    drawn = Image.new("RGB", size, "white")
    ImageDraw.Draw(drawn).rectangle((0, 0, size[0] // 2, size[1] // 2), fill="black")
    if mode == "I;16":
        return Image.fromarray(np.asarray(drawn.convert("L")).astype("uint16") * 257)
    return drawn.convert("P").convert("PA") if mode == "PA" else drawn.convert(mode)


def exif(orientation: int = 1) -> Image.Exif:
    """Return what a telephone writes into a photograph."""
    told = Image.Exif()
    told[0x0112] = orientation
    told[0x010E] = told[0x010F] = told[0x013B] = WORD
    told.get_ifd(0x8825).update({1: "N", 2: (21.0, 50.0, 0.0), 29: WORD})
    told.get_ifd(0x8769).update({0x9286: SECRET, 0x927C: SECRET})
    return told


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    """Return a picture as a file."""
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def jpeg(orientation: int = 1, mode: str = "RGB") -> bytes:
    """Return a JPEG that tells all that one can tell."""
    plain = saved(
        picture(mode), "JPEG", exif=exif(orientation), comment=SECRET, icc_profile=PROFILE
    )
    thumbnail = b"JFIF\0\1\1\0\0\1\0\1\2\2" + SECRET + b"-"
    hidden = b"".join(
        b"\xff" + bytes((marker,)) + (len(data) + 2).to_bytes(2) + data
        for marker, data in (
            (0xE0, b"JFXX\0\x10" + SECRET),
            (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP),
            (0xE2, b"MPF\0" + SECRET),
            (0xE4, SECRET),
            (0xEB, b"JP\0\1" + SECRET),
            (0xED, b"Photoshop 3.0\0" + SECRET),
        )
    )
    first = 4 + int.from_bytes(plain[4:6])
    head = plain[:2] + b"\xff\xe0" + (len(thumbnail) + 2).to_bytes(2) + thumbnail
    return head + hidden + b"\0" + SECRET + plain[first:] + SECRET


def mpo() -> bytes:
    """Return what telephones write: a photograph, and behind it another."""
    return saved(picture(), "MPO", save_all=True, append_images=[picture()], exif=exif()) + jpeg()


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


def png(orientation: int = 1, mode: str = "RGB", **options: Any) -> bytes:
    """Return a PNG that tells all that one can tell."""
    told = PngInfo()
    told.add_text("Author", WORD)
    told.add_text("Comment", WORD, zip=True)
    told.add_itxt("XML:com.adobe.xmp", XMP.decode())
    plain = saved(picture(mode), "PNG", exif=exif(orientation), pnginfo=told, **options)
    hidden = chunk(b"iCCP", SECRET + b"\0\0" + zlib.compress(PROFILE))
    hidden += (
        chunk(b"tIME", b"\x07\xea\1\1\1\1\1") + chunk(b"caBX", SECRET) + chunk(b"vpAg", SECRET)
    )
    end = chunk(b"zTXt", b"Title\0\0" + zlib.compress(SECRET)) + plain[-12:]
    return plain[:33] + hidden + plain[33:-12] + end + SECRET


def moving(kind: str, **options: Any) -> bytes:
    """Return a picture of three that follow each other."""
    others = [picture().rotate(90 * turn) for turn in (1, 2)]
    options |= {"save_all": True, "append_images": others, "duration": [100, 200, 300]}
    return saved(picture(), kind, **options)


def apng() -> bytes:
    """Return a PNG that moves and tells."""
    told = PngInfo()
    told.add_text("Author", WORD)
    return moving("PNG", pnginfo=told, exif=exif()) + SECRET


def webp(orientation: int = 1) -> bytes:
    """Return a WebP that tells all that one can tell."""
    return hiding(
        saved(
            picture(), "WEBP", exif=exif(orientation), xmp=XMP, icc_profile=PROFILE, lossless=True
        )
    )


def moving_webp() -> bytes:
    """Return a WebP that moves and tells."""
    return hiding(moving("WEBP", exif=exif(), xmp=XMP))


def hiding(content: bytes) -> bytes:
    """Return a WebP with a chunk of no known kind, and something behind its end."""
    hidden = b"XTRA" + len(SECRET).to_bytes(4, "little") + SECRET + b"\0" * (len(SECRET) % 2)
    body = content[8:] + hidden
    return b"RIFF" + len(body).to_bytes(4, "little") + body + SECRET


def gif() -> bytes:
    """Return a GIF that moves and tells all that one can tell."""
    plain = moving("GIF", comment=SECRET, loop=0)
    blocks = bytes((len(SECRET),)) + SECRET + b"\0"
    hidden = b"!\xff\x0bXMP DataXMP" + blocks + b"!\x01" + blocks + b"!\xfe" + blocks
    return plain[:-1] + hidden + b";" + SECRET


def avif(orientation: int = 1) -> bytes:
    """Return an AVIF that tells."""
    told = saved(picture(), "AVIF", exif=exif(orientation), xmp=XMP, icc_profile=PROFILE)
    return told + (8 + len(SECRET)).to_bytes(4) + b"uuid" + SECRET


def moving_avif() -> bytes:
    """Return an AVIF that moves and tells."""
    return moving("AVIF", exif=exif(), xmp=XMP)


def heic(orientation: int = 1) -> bytes:
    """Return a HEIC as an iPhone writes it."""
    return saved(picture(), "HEIF", exif=exif(orientation).tobytes(), xmp=XMP)


def tiff(orientation: int = 1, mode: str = "RGB") -> bytes:
    """Return a TIFF as a scanner writes it."""
    return saved(picture(mode), "TIFF", exif=exif(orientation)) + SECRET


def bmp() -> bytes:
    """Return a BMP with something behind its end."""
    return saved(picture(), "BMP") + SECRET


def svg() -> bytes:
    """Return a drawing that tells, loads and runs all that one can."""
    photograph = base64.b64encode(jpeg()).decode()
    return f"""<?xml version="1.0"?><?xml-stylesheet href="{WORD}.css"?><!-- {WORD} -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://a.invalid/{WORD}.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:inkscape="http://a.invalid/ns" inkscape:label="{WORD}" data-who="{WORD}" width="400"
 height="300" onload="alert('{WORD}')">{WORD}
<title>{WORD}</title><desc>{WORD}</desc><metadata><a>{WORD}</a></metadata>
<script>{WORD}</script><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">{WORD}</p></foreignObject>
<style>/* {WORD} */ @import "{WORD}"; .a{{fill:url(//a.invalid/{WORD}); stroke:red}}
@font-face{{font-family:x;src:url({WORD})}}</style>
<image href="https://a.invalid/{WORD}.png"/>
<image xlink:href="data:image/jpeg;base64,{photograph}"/>
<a href="javascript:{WORD}"><rect class="a" width="200" height="150" onclick="{WORD}"
 fill="url(//a.invalid/{WORD})" style="fill:url(&quot;{WORD}&quot;);opacity:1;--x:{WORD}"/></a>
<set attributeName="href" to="javascript:{WORD}"/><use href="{WORD}.svg#a"/>
</svg>""".encode()


EVERY = {
    "jpeg": jpeg(),
    "mpo": mpo(),
    "cmyk": jpeg(mode="CMYK"),
    "grey": jpeg(mode="L"),
    "lying jpeg": jpeg(6),
    "png": png(),
    "lying png": png(6),
    "16 bit png": png(mode="I;16"),
    "palette png": png(mode="P", transparency=0),
    "apng": apng(),
    "webp": webp(),
    "lying webp": webp(6),
    "moving webp": moving_webp(),
    "gif": gif(),
    "avif": avif(),
    "lying avif": avif(6),
    "moving avif": moving_avif(),
    "heic": heic(),
    "lying heic": heic(6),
    "tiff": tiff(),
    "lying tiff": tiff(6),
    "cmyk tiff": tiff(mode="CMYK"),
    "bmp": bmp(),
}
"""Pictures of points, by name."""
