package ua.zvernennia.ui;

/** Texts of this bundle, by class and meaning; see {@link Texts}. */
public final class Messages {

    public static String StatusBar_user;
    public static String StatusBar_nobody;
    public static String StatusBar_server;
    public static String StatusBar_position;
    public static String StatusBar_positionNone;
    public static String StatusBar_cards;
    public static String StatusBar_cardsOf;
    public static String StatusBar_waiting;
    public static String StatusBar_closed;
    public static String StatusBar_connecting;
    public static String StatusBar_loading;
    public static String StatusBar_online;
    public static String StatusBar_offline;

    public static String Viewport_position;
    public static String Viewport_positions;
    public static String Viewport_headerTip;

    public static String Closeness_ordinary;
    public static String Closeness_service;
    public static String Closeness_officialUse;

    public static String FilterRow_field;
    public static String FilterRow_hint;

    public static String FactsDialog_close;

    public static String CommandPalette_title;
    public static String CommandPalette_field;
    public static String CommandPalette_count;
    public static String CommandPalette_nothing;

    public static String PrintDialog_form;
    public static String PrintDialog_format;
    public static String PrintDialog_word;
    public static String PrintDialog_pdf;
    public static String PrintDialog_make;
    public static String PrintDialog_cancel;

    public static String ColumnDialog_title;
    public static String ColumnDialog_columns;
    public static String ColumnDialog_up;
    public static String ColumnDialog_down;
    public static String ColumnDialog_defaults;
    public static String ColumnDialog_ok;
    public static String ColumnDialog_cancel;

    static {
        Texts.fill(Messages.class);
    }

    private Messages() {}
}
