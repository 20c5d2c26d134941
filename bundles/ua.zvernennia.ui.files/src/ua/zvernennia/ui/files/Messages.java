package ua.zvernennia.ui.files;

import ua.zvernennia.ui.Texts;

/** Texts of this package, by class and meaning; see {@link Texts}. */
public final class Messages {

    public static String FileButtons_add;
    public static String FileButtons_addTip;
    public static String FileButtons_former;
    public static String FileButtons_formerTip;
    public static String FileButtons_newVersion;
    public static String FileButtons_newVersionTip;
    public static String FileButtons_open;
    public static String FileButtons_openTip;
    public static String FileButtons_paste;
    public static String FileButtons_pasteTip;
    public static String FileButtons_remove;
    public static String FileButtons_removeTip;
    public static String FileButtons_rename;
    public static String FileButtons_renameTip;
    public static String FileButtons_save;
    public static String FileButtons_saveTip;

    public static String FilePreview_broken;
    public static String FilePreview_loading;
    public static String FilePreview_next;
    public static String FilePreview_nextTip;
    public static String FilePreview_none;
    public static String FilePreview_otherKind;
    public static String FilePreview_page;
    public static String FilePreview_previous;
    public static String FilePreview_previousTip;

    public static String FileQuestions_name;
    public static String FileQuestions_note;
    public static String FileQuestions_reason;
    public static String FileQuestions_reasonMissing;
    public static String FileQuestions_title;

    public static String FileRow_bytes;
    public static String FileRow_clean;
    public static String FileRow_infected;
    public static String FileRow_kilobytes;
    public static String FileRow_megabytes;
    public static String FileRow_quarantined;
    public static String FileRow_version;
    public static String FileRow_waiting;

    public static String FileTable_at;
    public static String FileTable_by;
    public static String FileTable_file;
    public static String FileTable_name;
    public static String FileTable_note;
    public static String FileTable_size;
    public static String FileTable_state;
    public static String FileTable_type;
    public static String FileTable_version;

    public static String FilesPane_empty;
    public static String FilesPane_failed;
    public static String FilesPane_nothingToPaste;
    public static String FilesPane_offline;
    public static String FilesPane_tab;
    public static String FilesPane_title;
    public static String FilesPane_unregistered;

    public static String Incoming_all;
    public static String Incoming_allowed;
    public static String Incoming_picture;
    public static String Incoming_title;

    public static String TransferRow_prepares;
    public static String TransferRow_sends;
    public static String TransferRow_stop;
    public static String TransferRow_stopTip;
    public static String TransferRow_waits;

    static {
        Texts.fill(Messages.class);
    }

    private Messages() {}
}
