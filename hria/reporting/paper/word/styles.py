"""The styles of a Word document: fonts for Latin and Korean, headings, lists, the page."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import BaseStyle, ParagraphStyle

from hria.reporting.paper.measuring import running
from hria.reporting.paper.tree import Sheet
from hria.reporting.paper.word.state import LANGUAGES, ROOT
from hria.reporting.paper.word.tables import RULE
from hria.reporting.paper.word.tables import STYLE as TABLE
from hria.reporting.paper.word.xml import field, make, text

KOREAN = "Malgun Gothic"
LATIN = {"en": "Calibri", "ko": KOREAN}
INK = RGBColor(0x14, 0x18, 0x1C)
SOFT = RGBColor(0x4C, 0x54, 0x5C)
HEADINGS = ((18, 0, 6), (14, 18, 6), (11.5, 12, 4), (10.5, 9, 3), (10, 6, 2), (10, 6, 2))
"""Size, space before and after, in points, of each level."""
LONGEST = 255
"""The longest property that the format allows."""
OWN = ("toc 2", "Contents Heading", "Table Text")
MARGIN = 18
LINED = ("top", "bottom", "insideH")
LIST_STYLES = ("List Bullet", "List Number", "List Continue")


def begin(sheet: Sheet, on: date, author: str) -> Document:
    """Return an empty document with everything set that holds for all of it."""
    document = docx.Document()
    _properties(document, sheet, on, author)
    _language(document, sheet.language)
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        _set_fonts(fonts, sheet.language)
    _paragraphs(document)
    _tables(document)
    _links(document)
    _page(document, sheet)
    return document


def _properties(document: Document, sheet: Sheet, on: date, author: str) -> None:
    said = document.core_properties
    said.title, said.author, said.last_modified_by = sheet.title[:LONGEST], author, author
    said.comments, said.revision = "", 1
    said.language = LANGUAGES.get(sheet.language, sheet.language)
    said.created = said.modified = datetime.combine(on, time(), UTC)


def _language(document: Document, language: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault"))
    properties = defaults.find(qn("w:rPr"))
    code = LANGUAGES.get(language, language)
    spoken = properties.find(qn("w:lang"))
    if spoken is None:
        spoken = make("lang")
        properties.append(spoken)
    spoken.set(qn("w:val"), code)
    spoken.set(qn("w:eastAsia"), "ko-KR")


def _set_fonts(fonts: BaseOxmlElement, language: str) -> None:
    """Name the fonts of each script; those of the theme know no Korean."""
    fonts.attrib.clear()
    latin = LATIN.get(language, KOREAN)
    for script, name in (("ascii", latin), ("hAnsi", latin), ("eastAsia", KOREAN), ("cs", latin)):
        fonts.set(qn(f"w:{script}"), name)


def _paragraphs(document: Document) -> None:
    styles = document.styles
    _set(styles["Normal"], ROOT, 0, 5)
    for level, (size, before, after) in enumerate(HEADINGS, start=1):
        style = styles[f"Heading {level}"]
        _set(style, size, before, after)
        if isinstance(style, ParagraphStyle):
            style.font.color.rgb, style.font.bold, style.font.italic = INK, True, False
    for name in (f"{stem}{number}" for stem in LIST_STYLES for number in ("", " 2", " 3")):
        _set(styles[name], ROOT, 0, 2)
    for name in OWN:
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = styles["Normal"]
        _set(made, ROOT, 0, 1)
    normal = styles["Normal"].element.get_or_add_pPr()
    spacing = normal.find(qn("w:spacing"))
    for between in ("autoSpaceDE", "autoSpaceDN"):
        spacing.addprevious(make(between, val=0))
    caption = styles["Caption"]
    _set(caption, ROOT * 0.92, 2, 3)
    if isinstance(caption, ParagraphStyle):
        caption.font.color.rgb, caption.font.bold = SOFT, False
        caption.paragraph_format.keep_with_next = True


def _set(style: BaseStyle, size: float, before: float, after: float) -> None:
    if isinstance(style, ParagraphStyle):
        style.font.size = Pt(size)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(after)
        style.paragraph_format.line_spacing = 1.0


def _tables(document: Document) -> None:
    """Make the style of all tables: thin lines between rows, a bold header row."""
    style = document.styles.add_style("Assessment Table", WD_STYLE_TYPE.TABLE)
    style.element.set(qn("w:styleId"), TABLE)
    sides = [make(side, val="single", sz=4, space=0, color=RULE) for side in LINED]
    edges = [make(side, w=70, type="dxa") for side in ("left", "right")]
    style.element.extend(
        [
            make("tblPr", make("tblBorders", *sides), make("tblCellMar", *edges)),
            make("tblStylePr", make("rPr", make("b")), type="firstRow"),
        ]
    )


def _links(document: Document) -> None:
    style = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = RGBColor(0x17, 0x50, 0x7D)
    style.font.underline = True


def _page(document: Document, sheet: Sheet) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin = section.bottom_margin = Mm(MARGIN)
    section.different_first_page_header_footer = False
    head = section.header.paragraphs[0]
    head.text = running(sheet.title)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    numbers = [field("PAGE", "1"), make("r", text(" / ")), field("NUMPAGES", "1")]
    foot.paragraph_format.element.extend(numbers)
    for style in (head.style, foot.style):
        if isinstance(style, ParagraphStyle):
            style.font.size, style.font.color.rgb = Pt(8), SOFT
