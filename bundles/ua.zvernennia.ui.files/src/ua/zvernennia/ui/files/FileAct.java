package ua.zvernennia.ui.files;

/** What a person does with the files of a card. */
enum FileAct {
    ADD,
    PASTE,
    OPEN,
    SAVE,
    NEW_VERSION,
    RENAME,
    REMOVE,
    /** Show or hide former versions. */
    FORMER
}
