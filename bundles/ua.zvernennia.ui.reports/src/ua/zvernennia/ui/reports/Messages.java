package ua.zvernennia.ui.reports;

import ua.zvernennia.ui.Texts;

/** Texts of this bundle, filled by name from {@code messages_*.properties}. */
public final class Messages {

    public static String ReportsPart_choose;
    public static String ReportsPart_loading;
    public static String ReportsPart_closed;
    public static String ReportsPart_ready;
    public static String ReportsPart_running;
    public static String ReportsPart_cancelled;
    public static String ReportsPart_drilling;
    public static String ReportsPart_saving;
    public static String ReportsPart_saved;
    public static String RunBar_generate;
    public static String RunBar_cancel;
    public static String RunBar_WORD;
    public static String RunBar_EXCEL;
    public static String RunBar_CSV;
    public static String RunBar_PDF;
    public static String RunBar_running;
    public static String RunBar_steps;
    public static String RunBar_rows;
    public static String RunBar_empty;
    public static String RunBar_broken;
    public static String RunBar_checked;
    public static String RunBar_done;
    public static String RunBar_check;
    public static String ReportTree_search;
    public static String ReportTree_searchHint;
    public static String ReportTree_favourites;
    public static String ReportTree_favourite;
    public static String ReportTree_GENERAL;
    public static String ReportTree_INCOMING;
    public static String ReportTree_OUTGOING;
    public static String ReportTree_INTERNAL;
    public static String ReportTree_APPEALS;
    public static String ReportTree_CONTROL;
    public static String ReportTree_ADMINISTRATION;
    public static String ParametersPane_preset;
    public static String ParametersPane_from;
    public static String ParametersPane_to;
    public static String ParametersPane_basis;
    public static String ParametersPane_REGISTERED;
    public static String ParametersPane_CONTROL;
    public static String ParametersPane_EXECUTED;
    public static String ParametersPane_TODAY;
    public static String ParametersPane_YESTERDAY;
    public static String ParametersPane_THIS_WEEK;
    public static String ParametersPane_LAST_WEEK;
    public static String ParametersPane_THIS_MONTH;
    public static String ParametersPane_LAST_MONTH;
    public static String ParametersPane_THIS_QUARTER;
    public static String ParametersPane_LAST_QUARTER;
    public static String ParametersPane_THIS_HALF_YEAR;
    public static String ParametersPane_YEAR_TO_DATE;
    public static String ParametersPane_THIS_YEAR;
    public static String ParametersPane_LAST_YEAR;
    public static String ConditionsTable_title;
    public static String ConditionsTable_name;
    public static String ConditionsTable_code;
    public static String ConditionsTable_all;
    public static String ConditionsTable_ORGANISATION;
    public static String ConditionsTable_DISTRICT;
    public static String ConditionsTable_SOURCE;
    public static String ConditionsTable_KIND;
    public static String ConditionsTable_QUESTION;
    public static String ConditionsTable_EXECUTOR;
    public static String ConditionsTable_CONTROL;
    public static String ConditionsTable_FORM;
    public static String ConditionChoices_on;
    public static String ConditionChoices_off;
    public static String ResultPane_hint;
    public static String ResultPane_cell;
    public static String CardsPane_close;
    public static String CardsPane_name;
    public static String CardsPane_title;
    public static String CardsPane_number;
    public static String CardsPane_date;
    public static String CardsPane_applicant;
    public static String CardsPane_control;
    public static String CardsPane_reviewer;
    public static String CardsPane_summary;

    static {
        Texts.fill(Messages.class);
    }

    private Messages() {}
}
