"""Colours as styles name them: known by every name, however often they are asked for."""

from __future__ import annotations

import pytest
from PIL import ImageColor

from newsroom.text.colours import PAPER, UNKNOWN, first_colour, is_unseen

COLOURS = {
    "white": (255, 255, 255),
    "#FFF": (255, 255, 255),
    "tomato solid": (255, 99, 71),
    "rgb(1, 2, 3)": (1, 2, 3),
    "rgba(100%, 0%, 0%, .5)": (255, 0, 0),
    "hsl(0, 100%, 50%)": (255, 0, 0),
    "url(x.png)": None,
}


@pytest.mark.parametrize(("style", "colour"), COLOURS.items())
def test_a_colour_is_known_again_and_again(style: str, colour: tuple[int, int, int] | None) -> None:
    ImageColor.getrgb("tomato")  # others ask for it, too
    assert first_colour(style) == first_colour(style) == colour


@pytest.mark.parametrize(
    ("words", "behind", "is_so"),
    [
        (PAPER, None, True),
        ((240, 250, 255), PAPER, True),
        ((239, 255, 255), PAPER, False),
        (None, (0, 0, 0), True),
        (PAPER, UNKNOWN, False),
        (UNKNOWN, UNKNOWN, False),
        (None, None, False),
    ],
)
def test_words_are_unseen_on_what_is_nearly_of_their_colour(
    words: tuple[int, int, int] | None, behind: tuple[int, int, int] | None, *, is_so: bool
) -> None:
    assert is_unseen(words, behind) is is_so
