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

    public static String SortMenu_natural;

    public static String RowMenu_open;
    public static String RowMenu_copyNumber;
    public static String RowMenu_copyRow;

    public static String FilterBar_mine;
    public static String FilterBar_mineTip;
    public static String FilterBar_controlled;
    public static String FilterBar_controlledTip;
    public static String FilterBar_soon;
    public static String FilterBar_soonTip;
    public static String FilterBar_unassigned;
    public static String FilterBar_unassignedTip;
    public static String FilterBar_filters;
    public static String FilterBar_filtersTip;
    public static String CardFilter_mine;
    public static String CardFilter_controlled;
    public static String CardFilter_soon;
    public static String CardFilter_unassigned;
    public static String ColumnText_noDays;
    public static String ColumnText_empty;
    public static String ColumnText_filled;
    public static String ColumnText_oneOf;
    public static String ColumnText_starts;
    public static String FiltersMenu_save;
    public static String FiltersMenu_share;
    public static String FiltersMenu_shared;
    public static String FiltersMenu_mine;
    public static String FiltersMenu_of;
    public static String FiltersMenu_rename;
    public static String FiltersMenu_renameShared;
    public static String FiltersMenu_removeShared;
    public static String FiltersMenu_removed;
    public static String FiltersMenu_forget;
    public static String States_registered;
    public static String States_preliminary;
    public static String States_atHead;
    public static String States_inExecution;
    public static String States_onCheck;
    public static String States_answered;
    public static String States_closed;
    public static String States_forwarded;
    public static String States_returned;
    public static String States_notConsidered;
    public static String States_merged;
    public static String States_withdrawn;
    public static String States_filed;
    public static String States_archived;
    public static String States_destroyed;
    public static String States_voided;
    public static String Groups_state;
    public static String Groups_none;
    public static String GroupPane_by;
    public static String GroupPane_name;
    public static String GroupPane_value;
    public static String GroupPane_count;
    public static String GroupPane_sum;
    public static String PreviewPane_none;
    public static String ServerSearchDialog_title;
    public static String ServerSearchDialog_text;
    public static String ServerSearchDialog_hint;
    public static String ServerSearchDialog_search;
    public static String ServerSearchDialog_close;
    public static String ServerSearchDialog_short;
    public static String ServerSearchDialog_searching;
    public static String ServerSearchDialog_none;
    public static String ServerSearchDialog_first;
    public static String ServerSearchDialog_found;
    public static String MarksLine_text;
    public static String MarksLine_value;
    public static String RowMenu_copyMarked;
    public static String RowMenu_exportMarked;
    public static String FiltersMenu_title;
    public static String FiltersMenu_nameNeeded;
    public static String ValueMenu_fragment;
    public static String ValueMenu_start;
    public static String ValueMenu_empty;
    public static String ValueMenu_filled;
    public static String ValueMenu_value;
    public static String ListOutput_copying;
    public static String ListOutput_copied;
    public static String ListOutput_file;
    public static String ListOutput_exporting;
    public static String ListOutput_exported;
    public static String ListOutput_failed;
    public static String ListOutput_progress;
    public static String RowMenu_copyList;
    public static String RowMenu_export;

    static {
        Texts.fill(Messages.class);
    }

    private Messages() {}
}
