package ua.zvernennia.ui.card.persons;

import ua.zvernennia.ui.Texts;

/** Texts of this package. */
public final class Messages {

    public static String MergePersons_title;
    public static String MergePersons_search;
    public static String MergePersons_found;
    public static String MergePersons_name;
    public static String MergePersons_birthYear;
    public static String MergePersons_address;
    public static String MergePersons_phone;
    public static String MergePersons_email;
    public static String MergePersons_appeals;
    public static String MergePersons_lastOn;
    public static String MergePersons_appealsUntil;
    public static String MergePersons_asMain;
    public static String MergePersons_asDuplicate;
    public static String MergePersons_swap;
    public static String MergePersons_comparison;
    public static String MergePersons_main;
    public static String MergePersons_duplicate;
    public static String MergePersons_chooseTwo;
    public static String MergePersons_consequence;
    public static String MergePersons_reason;
    public static String MergePersons_reasonMissing;
    public static String MergePersons_merge;
    public static String MergePersons_merging;
    public static String MergePersons_close;
    public static String MergePersons_done;
    public static String MergePersons_merged;
    public static String MergePersons_undo;
    public static String MergePersons_undone;
    public static String MergePersons_by;
    public static String MergePersons_at;

    static {
        Texts.fill(Messages.class);
    }

    private Messages() {}
}
