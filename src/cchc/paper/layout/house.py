"""House style: what the decree leaves to the issuing body, chosen once for both writers. In points unless named."""

from __future__ import annotations

BODY_LINE_SPACING = 1.1  # a multiple of single spacing, held within the range of the law
LEFT_COLUMN = 0.4  # share of the text width for the issuing body in the letterhead
RECIPIENTS_COLUMN = 0.46  # share of the text width for Nơi nhận beside the signature
COLUMN_GUTTER_MM = 3.0  # blank at the inner side of the left column
RULE_SHARE = 0.42  # place of a short rule within the range of the law, as a share of the text
DRAFTER_INDENT_MM = 28.0  # the right corner of Nơi nhận, as the decree draws cell 12
ADDRESSEE_INDENT_MM = 35.0  # the widest indent of Kính gửi, as in form 1.5
LONGEST_LABEL = 0.35  # share of the text width; under a longer label the dashes do not stand at its colon

NUMBER_BEFORE = 6.0
STAMP_BEFORE = 8.0
STAMP_HEIGHT_MM = 8.0  # of the circulation box, as high as the stamps of urgency
STAMP_PADDING_MM = 3.0
CIRCULATION_AT = 0.56  # left edge of the circulation box as a share of the text width, as the decree draws cell 11
TITLE_BEFORE = 14.0
OPENING_BEFORE = 12.0  # before the first line after the title block
HEADING_BEFORE = 8.0
FOOTER_BEFORE = 12.0
SIGNATURE_SPACE = 66.0  # room for signature and seal, when nothing is printed in it
TABLE_BEFORE = 6.0
PICTURE_BEFORE = 8.0
TALLEST_PICTURE = 0.8  # share of the height of the text area
CELL_PADDING_MM = 1.5
CELL_PADDING_POINTS = 2.0
GRID_LINE_POINTS = 0.5
HEADER_DISTANCE_MM = 10.0

BLANK_NUMBER = "        "
BLANK_DAY = "     "
