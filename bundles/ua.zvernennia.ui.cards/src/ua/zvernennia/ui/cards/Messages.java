package ua.zvernennia.ui.cards;

import ua.zvernennia.ui.Texts;

/** Texts of the card list, by class and meaning. */
public final class Messages {

    public static String CardColumns_SEQ_NO;
    public static String CardColumns_REG_NUMBER;
    public static String CardColumns_REGISTERED_ON;
    public static String CardColumns_APPLICANT;
    public static String CardColumns_ORGANISATION;
    public static String CardColumns_CONTROL_DATE;
    public static String CardColumns_REVIEWER;
    public static String CardColumns_REGION;
    public static String CardColumns_SETTLEMENT;
    public static String CardColumns_PROCESSING_DISTRICT;
    public static String CardColumns_APPEAL_DISTRICT;
    public static String CardColumns_SUMMARY;

    public static String FilterBar_filter;
    public static String FilterBar_hint;
    public static String FilterBar_all;
    public static String FilterBar_today;
    public static String FilterBar_overdue;
    public static String FilterBar_allTip;
    public static String FilterBar_todayTip;
    public static String FilterBar_overdueTip;
    public static String FilterBar_columns;

    public static String CardFilter_anywhere;
    public static String CardFilter_column;
    public static String CardFilter_today;
    public static String CardFilter_overdue;
    public static String CardFilter_shown;

    public static String CardListPart_name;
    public static String CardListPart_title;
    public static String CardListPart_found;
    public static String CardListPart_all;
    public static String CardListPart_order;
    public static String CardListPart_loading;
    public static String CardListPart_empty;
    public static String CardListPart_noHits;
    public static String CardListPart_emptyLoading;

    public static String RowMenu_open;
    public static String RowMenu_copyNumber;
    public static String RowMenu_copyRow;

    static {
        Texts.fill(Messages.class);
    }

    private Messages() {}
}
