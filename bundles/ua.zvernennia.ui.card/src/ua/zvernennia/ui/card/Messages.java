package ua.zvernennia.ui.card;

import ua.zvernennia.ui.Texts;

/** Texts of this bundle, by class and meaning; see {@link Texts}. */
public final class Messages {

    public static String LinksTab_title;
    public static String LinksTab_name;
    public static String LinksTab_kind;
    public static String LinksTab_add;
    public static String LinksTab_remove;
    public static String LinkedTab_outgoing;
    public static String LinkedTab_internal;
    public static String LinkWords_answers;
    public static String LinkWords_answered;
    public static String LinkWords_executes;
    public static String LinkWords_executed;
    public static String LinkWords_repeats;
    public static String LinkWords_repeated;
    public static String LinkWords_duplicates;
    public static String LinkWords_duplicated;
    public static String LinkWords_continues;
    public static String LinkWords_continued;
    public static String LinkWords_relates;
    public static String FormValues_control;
    public static String FormValues_andOthers;
    public static String PrintDialog_title;
    public static String PrintDialog_form;
    public static String PrintDialog_format;
    public static String PrintDialog_card;
    public static String PrintDialog_stamp;
    public static String PrintDialog_reception;
    public static String PrintDialog_word;
    public static String PrintDialog_pdf;
    public static String PrintDialog_make;
    public static String PrintDialog_cancel;
    public static String CardPart_printing;
    public static String CardPart_printed;
    public static String PreviousTab_take;
    public static String PreviousTab_takeBecause;
    public static String PreviousTab_first;
    public static String PreviousTab_repeated;
    public static String PreviousTab_duplicate;
    public static String PreviousTab_multiple;
    public static String PreviousTab_mass;
    public static String PersonTab_title;
    public static String PersonTab_yearExpected;
    public static String CategoryTable_proof;
    public static String CategoryTable_makeMain;
    public static String MatterTab_title;
    public static String MatterTab_fromControl;
    public static String MatterTab_add;
    public static String MatterTab_questions;
    public static String ActsTab_title;
    public static String ActsTab_name;
    public static String ActsTab_what;
    public static String ActsTab_extend;
    public static String ActsTab_forward;
    public static String ActsTab_return;
    public static String ActsTab_refuse;
    public static String ActsTab_void;
    public static String ActsTab_lift;
    public static String ActsTab_correct;
    public static String ActDialog_do;
    public static String ActDialog_waiting;
    public static String ActDialog_anonymous;
    public static String ActDialog_decidedAlready;
    public static String ActDialog_legallyIncapable;
    public static String ActDialog_tooLate;
    public static String CardPart_acted;
    public static String PreviousTab_state;
    public static String TermsTab_title;
    public static String TermHelp_tooltip;
    public static String TermsTab_explanation;
    public static String TermsTab_name;
    public static String TermsTab_none;
    public static String TermsTab_byHand;
    public static String TermsTab_from;
    public static String TermsTab_to;
    public static String TermsTab_rule;
    public static String TermsTab_reason;
    public static String PassageTab_title;
    public static String PassageTab_name;
    public static String PassageTab_who;
    public static String PassageTab_state;
    public static String PassageTab_from;
    public static String PassageTab_until;
    public static String PassageTab_length;
    public static String PassageTab_nobody;
    public static String PassageTab_now;
    public static String PassageTab_days;
    public static String PassageTab_hours;
    public static String HistoryTab_name;
    public static String HistoryTab_nothing;
    public static String HistoryWords_change;
    public static String HistoryWords_letter;
    public static String HistoryWords_late;
    public static String HistoryWords_nothing;
    public static String HistoryWords_extended;
    public static String HistoryWords_forwarded;
    public static String HistoryWords_returned;
    public static String HistoryWords_refused;
    public static String HistoryWords_voided;
    public static String HistoryWords_lifted;
    public static String HistoryWords_corrected;
    public static String FormerStateDialog_title;
    public static String FormerStateDialog_storedBy;
    public static String FormerStateDialog_close;
    public static String Proposals_noControl;
    public static String Proposals_byHand;
    public static String ApplicantSection_title;
    public static String ApplicantSection_titleOf;
    public static String ApplicantSection_previous;
    public static String ApplicantSection_next;
    public static String ApplicantSection_add;
    public static String ApplicantSection_addTip;
    public static String ApplicantSection_remove;
    public static String ApplicantSection_removeTip;

    public static String CardForm_content;

    public static String CardHeader_new;
    public static String CardHeader_newHint;
    public static String CardHeader_register;
    public static String CardHeader_save;
    public static String CardHeader_registeredOn;
    public static String CardHeader_prefixDoubtful;
    public static String CardHeader_registered;
    public static String CardHeader_preliminary;
    public static String CardHeader_atHead;
    public static String CardHeader_inExecution;
    public static String CardHeader_onCheck;
    public static String CardHeader_answered;
    public static String CardHeader_closed;
    public static String CardHeader_forwarded;
    public static String CardHeader_returned;
    public static String CardHeader_notConsidered;
    public static String CardHeader_merged;
    public static String CardHeader_withdrawn;
    public static String CardHeader_filed;
    public static String CardHeader_archived;
    public static String CardHeader_destroyed;
    public static String CardHeader_voided;

    public static String CardPart_waiting;
    public static String CardPart_loading;
    public static String MaskedCard_hidden;
    public static String MaskedCard_show;
    public static String MaskedCard_title;
    public static String MaskedCard_question;
    public static String MaskedCard_length;
    public static String CardPart_retry;
    public static String CardPart_registering;
    public static String CardPart_saving;
    public static String CardPart_registered;
    public static String CardPart_registeredBefore;
    public static String CardPart_saved;
    public static String CardPart_showChanges;
    public static String CardPart_changedMeanwhile;
    public static String CardPart_reloaded;
    public static String CardPart_kept;
    public static String CardPart_merged;
    public static String CardPart_mergedClean;

    public static String ConflictDialog_title;
    public static String ConflictDialog_explanation;
    public static String ConflictDialog_field;
    public static String ConflictDialog_mine;
    public static String ConflictDialog_theirs;
    public static String ConflictDialog_holds;
    public static String ConflictDialog_both;
    public static String ConflictDialog_takeMine;
    public static String ConflictDialog_takeTheirs;
    public static String ConflictDialog_apply;
    public static String ConflictDialog_cancel;

    public static String ChoiceField_search;

    public static String DuplicateField_card;
    public static String DuplicateField_hint;
    public static String DuplicateField_tooltip;

    public static String DateField_hint;
    public static String DateField_tooltip;

    public static String NumberField_channelTip;
    public static String NumberField_prefixTip;
    public static String NumberField_prefixDoubtful;

    public static String SaveHandler_label;

    public static String UnsentPart_title;
    public static String UnsentPart_explanation;
    public static String UnsentPart_when;
    public static String UnsentPart_what;
    public static String UnsentPart_who;
    public static String UnsentPart_why;
    public static String UnsentPart_registration;
    public static String UnsentPart_change;
    public static String UnsentPart_waiting;
    public static String UnsentPart_open;
    public static String UnsentPart_send;
    public static String UnsentPart_sendAll;
    public static String UnsentPart_stop;
    public static String UnsentPart_progress;
    public static String UnsentPart_acceptedAll;
    public static String UnsentPart_export;
    public static String UnsentPart_remove;
    public static String UnsentPart_removeQuestion;
    public static String UnsentPart_sending;
    public static String UnsentPart_accepted;
    public static String UnsentPart_exported;
    public static String UnsentPart_card;

    public static String SidePane_previous;
    public static String SidePane_history;
    public static String SidePane_number;
    public static String SidePane_date;
    public static String SidePane_summary;
    public static String SidePane_time;
    public static String SidePane_who;
    public static String SidePane_what;
    public static String SidePane_registered;

    public static String ActsTab_withdraw;
    public static String ActsTab_file;
    public static String ActsTab_reopen;
    public static String HistoryWords_withdrawn;
    public static String HistoryWords_filed;
    public static String HistoryWords_reopened;

    static {
        Texts.fill(Messages.class);
    }

    private Messages() {}
}
