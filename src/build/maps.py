"""Makes world-map.csv and us-map.csv out of public-domain map data; run by hand when the source changes.

  npm pack world-atlas@2.0.2 us-atlas@3.0.1 i18n-iso-countries@7.14.0, each unpacked to a folder of its name, then:
  python3 src/build/maps.py FOLDER src/main/resources/org/licet/console

World: Natural Earth 1:110m and, for countries that are too small for it, 1:50m (public domain), as packed by world-atlas,
in the Natural Earth projection (Patterson 2011; polynomial by Savric, Jenny 2011). USA: U.S. Census Bureau cartographic boundaries (public
domain), as packed by us-atlas, in Albers' projection. Shared borders are simplified once, so neighbours keep touching.
"""
import csv
import json
import math
import sys
from pathlib import Path

SOURCE, OUT = Path(sys.argv[1]), Path(sys.argv[2])
ISO = Path(__file__).parents[2] / "src/main/resources/org/licet/facts/iso-3166.csv"
WIDTH = 1000


def arcs_of(topology):
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    out = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + tx, y * ky + ty))
        out.append(points)
    return out


def natural_earth(longitude, latitude):
    f = math.radians(latitude)
    f2 = f * f
    f4 = f2 * f2
    x = 0.8707 + f2 * (-0.131979 + f2 * (-0.013791 + f4 * f2 * (0.003971 - 0.001529 * f2)))
    y = f * (1.007226 + f2 * (0.015085 + f4 * (-0.044475 + 0.028874 * f2 - 0.005916 * f4)))
    scale = WIDTH / 2 / (0.8707 * math.pi)
    return WIDTH / 2 + math.radians(longitude) * x * scale, 255 - y * scale


def whole(ring):
    """A ring over the 180th meridian in one piece, mostly where its longitudes belong."""
    out = [ring[0]]
    for x, y in ring[1:]:
        last = out[-1][0]
        out.append((x + 360 * round((last - x) / 360), y))
    shift = 360 * round(sum(x for x, _ in out) / len(out) / 360)
    return [(x - shift, y) for x, y in out]


def simplified(points, tolerance):
    """Douglas and Peucker; the ends stay, so that arcs still meet."""
    if len(points) < 3:
        return points
    (x1, y1), (x2, y2) = points[0], points[-1]
    dx, dy = x2 - x1, y2 - y1
    length = math.hypot(dx, dy)
    far, at = -1.0, 0
    for i, (x, y) in enumerate(points[1:-1], 1):
        d = abs(dy * (x - x1) - dx * (y - y1)) / length if length else math.hypot(x - x1, y - y1)
        if d > far:
            far, at = d, i
    if far <= tolerance:
        return [points[0], points[-1]]
    return simplified(points[: at + 1], tolerance)[:-1] + simplified(points[at:], tolerance)


def rings(geometry, arcs, project=None):
    def ring(indexes):
        points = []
        for i in indexes:
            arc = arcs[i] if i >= 0 else arcs[~i][::-1]
            points += arc if not points else arc[1:]
        return [project(*p) for p in whole(points)] if project else points

    if geometry["type"] == "Polygon":
        return [ring(r) for r in geometry["arcs"]]
    if geometry["type"] == "MultiPolygon":
        return [ring(r) for polygon in geometry["arcs"] for r in polygon]
    return []


def area(ring):
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]))) / 2


def number(value):
    return f"{value:.1f}".rstrip("0").rstrip(".") or "0"


def path(ring):
    """Relative steps in tenths, rounded from the absolute points, so that no error adds up."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in ring]
    kept = [p for i, p in enumerate(tenths) if i == 0 or p != tenths[i - 1]]
    if kept[0] == kept[-1]:
        kept.pop()
    if len(kept) < 3:
        return ""
    out, (px, py) = f"M{number(kept[0][0] / 10)} {number(kept[0][1] / 10)}l", kept[0]
    steps = []
    for x, y in kept[1:]:
        dx, dy = number((x - px) / 10), number((y - py) / 10)
        steps.append(dx + (dy if dy.startswith("-") else " " + dy))
        px, py = x, y
    line = steps[0]
    for step in steps[1:]:
        line += step if step.startswith("-") else " " + step
    return out + line + "z"


def shape(geometry, arcs, least, project=None):
    return "".join(path(r) for r in rings(geometry, arcs, project) if area(r) >= least)


def centre(ring):
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def write(name, head, rows):
    with open(OUT / name, "w", encoding="utf-8", newline="\n") as out:
        for line in head:
            out.write("# " + line + "\n")
        out.write("code,shape\n")
        for code, d in sorted(rows.items()):
            out.write(f"{code},{d}\n")
    print(name, (OUT / name).stat().st_size, "bytes,", len(rows), "places")


def dot(x, y, r=3.2):
    return f"M{number(x - r)} {number(y)}a{r} {r} 0 1 0 {2 * r:g} 0a{r} {r} 0 1 0 {-2 * r:g} 0z"


def world():
    codes = {n: a2 for a2, _, n, _ in json.load(open(SOURCE / "i18n-iso-countries/codes.json"))}
    near = json.load(open(SOURCE / "world-atlas/countries-110m.json"))
    fine = json.load(open(SOURCE / "world-atlas/countries-50m.json"))
    rows = {}
    arcs = [simplified(a, 0.09) for a in arcs_of(near)]
    for g in near["objects"]["countries"]["geometries"]:
        code = codes.get(g.get("id"), "")
        if code == "AQ":
            continue
        d = shape(g, arcs, 0.8, natural_earth)
        if d:
            rows[code or "-" + g["properties"]["name"]] = d
    arcs = arcs_of(fine)
    for g in fine["objects"]["countries"]["geometries"]:
        code = codes.get(g.get("id"), "")
        if code and code not in rows and code != "AQ" and rings(g, arcs):
            rows[code] = dot(*centre(max(rings(g, arcs, natural_earth), key=area)))
    # regions without a code of ISO 3166 are drawn, and are no place that anybody asks about
    write(
        "world-map.csv",
        [
            "The countries of the world, drawn in a box of 1006 by 440. Made by src/build/maps.py out of npm world-atlas 2.0.2",
            "(Natural Earth 4.1.0, public domain; packed by Mike Bostock, ISC). Natural Earth projection; Antarctica is left out.",
            "A country too small for a shape is a dot. A code that begins with `-` is a region without a code of ISO 3166.",
        ],
        rows,
    )


def usa():
    names = {}
    for row in csv.reader(l for l in open(ISO, encoding="utf-8") if not l.startswith("#")):
        if row[0].startswith("US-") and row[1] == "in":
            names[row[3]] = row[0]
    states = json.load(open(SOURCE / "us-atlas/states-albers-10m.json"))
    arcs = [simplified(a, 0.6) for a in arcs_of(states)]
    rows = {}
    for g in states["objects"]["states"]["geometries"]:
        rows[names[g["properties"]["name"]]] = shape(g, arcs, 3) or shape(g, arcs_of(states), 0)
    for i, code in enumerate(["US-AS", "US-GU", "US-MP", "US-PR", "US-VI"]):
        rows[code] = f"M915 {440 + i * 30}h40v24h-40z"
    write(
        "us-map.csv",
        [
            "The 56 divisions of the United States, drawn in a box of 975 by 610. Made by src/build/maps.py out of npm us-atlas",
            "3.0.1 (U.S. Census Bureau cartographic boundary files, 2017 edition, public domain; packed by Mike Bostock, ISC).",
            "Albers' projection; Alaska and Hawaii are moved and scaled. The five territories are boxes at the right, from above",
            "US-AS US-GU US-MP US-PR US-VI.",
        ],
        rows,
    )


world()
usa()
