package ua.zvernennia.ui.admin;

import ua.zvernennia.ui.Texts;

/** Texts of this bundle, filled by name from {@code messages_*.properties}; those with a dot are looked up by name. */
public final class Messages {

    public static String WorkBar_cancel;
    public static String WorkBar_cancelled;
    public static String AuditPart_list;
    public static String AuditPart_entry;
    public static String AuditPart_who;
    public static String AuditPart_login;
    public static String AuditPart_position;
    public static String AuditPart_actsFor;
    public static String AuditPart_action;
    public static String AuditPart_allActions;
    public static String AuditPart_card;
    public static String AuditPart_cardId;
    public static String AuditPart_origin;
    public static String AuditPart_from;
    public static String AuditPart_until;
    public static String AuditPart_time;
    public static String AuditPart_sealed;
    public static String AuditPart_row;
    public static String AuditPart_details;
    public static String AuditPart_yes;
    public static String AuditPart_no;
    public static String AuditPart_search;
    public static String AuditPart_clear;
    public static String AuditPart_export;
    public static String AuditPart_prove;
    public static String AuditPart_opening;
    public static String AuditPart_searching;
    public static String AuditPart_nothingYet;
    public static String AuditPart_nothing;
    public static String AuditPart_found;
    public static String AuditPart_foundMore;
    public static String AuditPart_file;
    public static String AuditPart_exporting;
    public static String AuditPart_exported;
    public static String AuditPart_written;
    public static String AuditPart_cut;
    public static String AuditPart_proving;
    public static String AuditPart_proved;
    public static String AuditPart_whole;
    public static String AuditPart_broken;
    public static String AuditPart_standing;
    public static String AuditPart_noSeal;

    static {
        Texts.fill(Messages.class);
    }

    private Messages() {}
}
