"""Writers: a paper as DOCX and as PDF. Import ``docx_bytes`` and ``pdf_bytes`` from their modules."""
