"""The elements and attributes of SVG that draw; all others are left out."""

from __future__ import annotations

LETTERED = frozenset(("text", "tspan", "textPath"))
"""Elements whose text is seen."""
UNWRAPPED = frozenset(("a", "switch"))
"""Elements that are left out while what they hold stays."""
_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
SHOWN = LETTERED | UNWRAPPED | {"g", "image", "use", *_SHAPES}
"""Elements that draw where they stand, unless they are put out."""
ELEMENTS = (SHOWN - UNWRAPPED) | frozenset(
    """
    svg defs symbol style
    linearGradient radialGradient stop pattern clipPath mask marker filter
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence
    """.split()  # noqa: SIM905 (as a page of words)
)
PROPERTIES = frozenset(
    """
    alignment-baseline baseline-shift clip-path clip-rule color color-interpolation
    color-interpolation-filters direction display dominant-baseline fill fill-opacity fill-rule
    filter flood-color flood-opacity font font-family font-size font-size-adjust font-stretch
    font-style font-variant font-weight image-rendering isolation letter-spacing lighting-color
    line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
    overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
    text-align text-anchor text-decoration text-rendering transform transform-box transform-origin
    unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    """.split()  # noqa: SIM905 (as a page of words)
)
"""What may stand in a style, and as an attribute too."""
ATTRIBUTES = PROPERTIES | frozenset(
    """
    amplitude azimuth baseFrequency bias class clipPathUnits cx cy d diffuseConstant divisor dx dy
    edgeMode elevation exponent filterUnits fr fx fy gradientTransform gradientUnits height id in
    in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength lengthAdjust limitingConeAngle
    markerHeight markerUnits markerWidth maskContentUnits maskUnits method mode numOctaves offset
    operator order orient pathLength patternContentUnits patternTransform patternUnits points
    pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX
    refY result rotate rx ry scale seed side slope spacing specularConstant specularExponent
    spreadMethod startOffset stdDeviation stitchTiles style surfaceScale tableValues targetX
    targetY textLength type values version viewBox width x x1 x2 xChannelSelector y y1 y2
    yChannelSelector z
    """.split()  # noqa: SIM905 (as a page of words)
)
