package ua.zvernennia.documents;

/** Kinds of file. */
public enum Format {
    WORD(".docx"),
    EXCEL(".xlsx"),
    CSV(".csv"),
    /** Through LibreOffice, where it is installed. */
    PDF(".pdf");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** With the dot. */
    public String extension() {
        return extension;
    }
}
