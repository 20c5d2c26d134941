package ua.zvernennia.ui.execution;

import ua.zvernennia.ui.Texts;

/** Texts of this bundle, by class and meaning; see {@link Texts}. */
public final class Messages {

    public static String Days_days;
    public static String Days_hours;
    public static String Days_minutes;

    public static String TreeLines_compound;
    public static String TreeLines_resolution;
    public static String TreeLines_main;
    public static String TreeLines_co;
    public static String TreeLines_information;
    public static String TreeLines_noTerm;
    public static String TreeLines_from;
    public static String TreeLines_reworks;
    public static String TreeLines_late;
    public static String TreeLines_left;

    public static String States_draft;
    public static String States_ready;
    public static String States_signed;
    public static String States_active;
    public static String States_fulfilled;
    public static String States_cancelled;
    public static String States_replaced;
    public static String States_new;
    public static String States_seen;
    public static String States_inWork;
    public static String States_delegated;
    public static String States_refused;
    public static String States_done;
    public static String States_accepted;
    public static String States_acknowledged;
    public static String States_main;
    public static String States_co;
    public static String States_information;

    public static String Acts_prepare;
    public static String Acts_resolve;
    public static String Acts_change;
    public static String Acts_ready;
    public static String Acts_sign;
    public static String Acts_cancel;
    public static String Acts_replace;
    public static String Acts_see;
    public static String Acts_start;
    public static String Acts_acknowledge;
    public static String Acts_interim;
    public static String Acts_complete;
    public static String Acts_delegate;
    public static String Acts_return;
    public static String Acts_reassign;
    public static String Acts_rework;
    public static String Acts_accept;
    public static String Acts_withdraw;
    public static String Acts_answer;
    public static String Acts_liftControl;
    public static String Acts_fulfil;

    public static String ActDialog_person;
    public static String ActDialog_proposed;
    public static String ActDialog_choose;
    public static String ActDialog_term;
    public static String ActDialog_result;
    public static String ActDialog_note;
    public static String ActDialog_interim;
    public static String ActDialog_reason;
    public static String ActDialog_remark;
    public static String ActDialog_answerNumber;

    public static String PersonDialog_title;
    public static String PersonDialog_search;
    public static String PersonDialog_field;
    public static String PersonDialog_kind;
    public static String PersonDialog_name;
    public static String PersonDialog_unit;
    public static String PersonDialog_post;
    public static String PersonDialog_from;
    public static String PersonDialog_to;
    public static String PersonDialog_fragment;
    public static String PersonDialog_beginning;
    public static String PersonDialog_found;
    public static String PersonDialog_count;
    public static String PersonDialog_add;

    public static String ResolutionDialog_title;
    public static String ResolutionDialog_apply;
    public static String ResolutionDialog_author;
    public static String ResolutionDialog_authorised;
    public static String ResolutionDialog_nobody;
    public static String ResolutionDialog_date;
    public static String ResolutionDialog_draft;
    public static String ResolutionDialog_control;
    public static String ResolutionDialog_text;
    public static String ResolutionDialog_hint;
    public static String ResolutionDialog_phrase1;
    public static String ResolutionDialog_phrase2;
    public static String ResolutionDialog_phrase3;
    public static String ResolutionDialog_phrase4;
    public static String ResolutionDialog_add;
    public static String ResolutionDialog_term;
    public static String ResolutionDialog_termQuestion;
    public static String ResolutionDialog_role;
    public static String ResolutionDialog_point;
    public static String ResolutionDialog_important;
    public static String ResolutionDialog_remove;

    public static String ExecutorGrid_title;
    public static String ExecutorGrid_role;
    public static String ExecutorGrid_point;
    public static String ExecutorGrid_name;
    public static String ExecutorGrid_unit;
    public static String ExecutorGrid_taken;
    public static String ExecutorGrid_done;

    public static String TreeTable_title;
    public static String TreeTable_left;
    public static String TreeTable_took;

    public static String DetailPane_resolutionAndExecution;
    public static String DetailPane_author;
    public static String DetailPane_date;
    public static String DetailPane_text;
    public static String DetailPane_executor;
    public static String DetailPane_result;
    public static String DetailPane_note;
    public static String DetailPane_reason;
    public static String DetailPane_history;
    public static String DetailPane_steps;
    public static String DetailPane_for;

    public static String TreePane_title;
    public static String TreePane_openCard;
    public static String TreePane_loading;
    public static String TreePane_sending;
    public static String TreePane_empty;
    public static String TreePane_choose;
    public static String TreePane_termAfterParent;
    public static String TreePane_openCoExecutors;
    public static String TreePane_openSubordinates;

    public static String ExecutionPart_tab;

    public static String DeskPart_folders;
    public static String DeskPart_toProcess;
    public static String DeskPart_notDone;
    public static String DeskPart_overdue;
    public static String DeskPart_dueSoon;
    public static String DeskPart_dueLater;
    public static String DeskPart_noTerm;
    public static String DeskPart_forInformation;
    public static String DeskPart_processed;
    public static String DeskPart_onControl;
    public static String DeskPart_toAccept;
    public static String DeskPart_toLift;

    public static String FolderTable_title;
    public static String FolderTable_number;
    public static String FolderTable_summary;
    public static String FolderTable_text;
    public static String FolderTable_author;
    public static String FolderTable_executor;
    public static String FolderTable_left;

    public static String column_state;
    public static String column_term;

    public static String dayHint;

    public static String cancel;

    public static String open;

    public static String close;

    public static String Consequences_lost;
    public static String ResolutionDialog_replaceReason;
    public static String TreePane_standingIn;
    public static String CardFacts_title;
    public static String CardFacts_registered;
    public static String CardFacts_applicant;
    public static String CardFacts_control;
    public static String CardFacts_reviewer;

    public static String Acts_remind;
    public static String Acts_handOver;
    public static String Acts_proposeLift;
    public static String Acts_closeWork;
    public static String Acts_reopen;
    public static String CardFacts_district;

    public static String FolderTable_many;
    public static String PreviewDialog_results;
    public static String PreviewDialog_outcome;
    public static String PreviewDialog_preview;
    public static String PreviewDialog_do;
    public static String PreviewDialog_close;
    public static String PreviewDialog_previewing;
    public static String PreviewDialog_doing;
    public static String PreviewDialog_would;
    public static String PreviewDialog_done;
    public static String PreviewDialog_possible;
    public static String PreviewDialog_made;
    public static String ManyDialog_title;
    public static String ManyDialog_act;
    public static String ManyDialog_text;
    public static String HandOverDialog_title;
    public static String HandOverDialog_from;
    public static String HandOverDialog_to;
    public static String WorkloadPart_title;
    public static String WorkloadPart_loading;
    public static String WorkloadPart_open;
    public static String WorkloadPart_done;
    public static String WorkloadPart_refresh;
    public static String WorkloadPart_empty;
    public static String WorkloadPart_passage;
    public static String Timeline_legend;
    public static String Widener_back;
    public static String Widener_tip;
    public static String Widener_wide;
    public static String ResolutionSheet_date;
    public static String ResolutionSheet_until;
    public static String TreeSheet_heading;
    public static String TreeSheet_file;
    public static String TreeSheet_printed;
    public static String TreePrintDialog_title;
    public static String TreePrintDialog_tree;
    public static String TreePrintDialog_resolution;
    public static String NodeFiles_choose;
    public static String NoticesPart_title;
    public static String NoticesPart_loading;
    public static String NoticesPart_when;
    public static String NoticesPart_kind;
    public static String NoticesPart_text;
    public static String NoticesPart_mark;
    public static String NoticesPart_markAll;
    public static String NoticesPart_empty;
    public static String NoticesPart_unread;
    public static String NoticesPart_due;
    public static String NoticesPart_overdue;
    public static String NoticesPart_escalation;
    public static String NoticesPart_reminder;
    public static String NoticesPart_proposeLift;
    public static String NoticeCounter_unread;

    public static String Timeline_direct;
    public static String Timeline_directUnknown;
    public static String Timeline_spoken;
    public static String Timeline_spokenLate;

    static {
        Texts.fill(Messages.class);
    }

    private Messages() {}
}
