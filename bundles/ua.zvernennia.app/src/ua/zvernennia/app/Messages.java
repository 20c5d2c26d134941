package ua.zvernennia.app;

import ua.zvernennia.ui.Texts;

/** Texts of this bundle, by class and meaning; see {@link Texts}. */
public final class Messages {

    public static String LoginWindow_title;
    public static String LoginWindow_product;
    public static String LoginWindow_subtitle;
    public static String Login_settingsFaults;
    public static String Login_settingsUnreadable;
    public static String LoginWindow_server;
    public static String LoginWindow_serverHint;
    public static String LoginWindow_user;
    public static String LoginWindow_password;
    public static String LoginWindow_enter;
    public static String LoginWindow_cancel;
    public static String LoginWindow_connecting;
    public static String LoginWindow_loggingIn;
    public static String LoginWindow_userMissing;
    public static String LoginWindow_serverInvalid;
    public static String LoginWindow_serverMissing;
    public static String LoginWindow_cancelled;
    public static String LoginWindow_capsLock;
    public static String LoginWindow_layoutUk;
    public static String LoginWindow_layoutEn;

    public static String TrustDialog_title;
    public static String TrustDialog_question;
    public static String TrustDialog_fingerprint;
    public static String TrustDialog_subject;
    public static String TrustDialog_validUntil;
    public static String TrustDialog_trust;
    public static String TrustDialog_cancel;

    public static String MainWindow_title;
    public static String MainWindow_titleNobody;
    public static String MainWindow_loggingOut;

    public static String SaveQuestions_title;
    public static String SaveQuestions_close;
    public static String SaveQuestions_leave;
    public static String SaveQuestions_saveAll;
    public static String SaveQuestions_discard;
    public static String SaveQuestions_cancel;

    public static String ConnectionHandler_title;
    public static String ConnectionHandler_server;
    public static String ConnectionHandler_state;
    public static String ConnectionHandler_position;
    public static String ConnectionHandler_cards;
    public static String ConnectionHandler_waiting;
    public static String ConnectionHandler_none;
    public static String ConnectionHandler_closed;
    public static String ConnectionHandler_connecting;
    public static String ConnectionHandler_loading;
    public static String ConnectionHandler_online;
    public static String ConnectionHandler_offline;

    public static String AboutHandler_title;
    public static String AboutHandler_product;
    public static String AboutHandler_version;
    public static String AboutHandler_java;
    public static String AboutHandler_system;
    public static String AboutHandler_data;
    public static String UpdateNotice_title;
    public static String UpdateNotice_heading;
    public static String UpdateNotice_present;
    public static String UpdateNotice_wanted;
    public static String UpdateNotice_source;
    public static String AboutHandler_diagnostics;
    public static String AboutHandler_diagnosticsSave;
    public static String AboutHandler_diagnosticsWriting;
    public static String AboutHandler_diagnosticsWritten;
    public static String AboutHandler_diagnosticsFile;

    public static String KeysHandler_title;
    public static String KeysHandler_everywhere;
    public static String KeysHandler_list;
    public static String KeysHandler_card;
    public static String KeysHandler_execution;

    public static String RegisterStateHandler_title;
    public static String RegisterStateHandler_heading;
    public static String RegisterStateHandler_all;
    public static String RegisterStateHandler_today;
    public static String RegisterStateHandler_dueToday;
    public static String RegisterStateHandler_overdue;

    public static String LoginWindow_code;
    public static String LoginWindow_enrol;
    public static String LoginWindow_newPassword;

    public static String CodeDialog_title;
    public static String CodeDialog_code;
    public static String CodeDialog_secret;
    public static String CodeDialog_codeMissing;

    public static String PasswordDialog_title;
    public static String PasswordDialog_explanation;
    public static String PasswordDialog_old;
    public static String PasswordDialog_chosen;
    public static String PasswordDialog_repeated;
    public static String PasswordDialog_missing;
    public static String PasswordDialog_different;
    public static String PasswordDialog_wrongOld;

    public static String RecoveryCodesDialog_title;
    public static String RecoveryCodesDialog_explanation;
    public static String RecoveryCodesDialog_kept;

    public static String SessionsDialog_title;
    public static String SessionsDialog_explanation;
    public static String SessionsDialog_workstation;
    public static String SessionsDialog_address;
    public static String SessionsDialog_opened;
    public static String SessionsDialog_lastSeen;
    public static String SessionsDialog_expires;
    public static String SessionsDialog_loading;
    public static String SessionsDialog_count;
    public static String SessionsDialog_thisOne;
    public static String SessionsDialog_unnamed;
    public static String SessionsDialog_end;
    public static String SessionsDialog_close;

    public static String SecondFactorHandler_title;
    public static String SecondFactorHandler_enrol;
    public static String SecondFactorHandler_enrolled;
    public static String SecondFactorHandler_required;
    public static String LoginWindow_offline;
    public static String LoginWindow_openingOffline;
    public static String ConnectionHandler_kept;
    public static String ConnectionHandler_keptYears;
    public static String ConnectionHandler_keptAll;
    public static String ConnectionHandler_size;
    public static String ConnectionHandler_asOf;
    public static String ClearCacheHandler_title;
    public static String ClearCacheHandler_question;
    public static String ClearCacheHandler_clear;
    public static String ClearCacheHandler_cancel;
    public static String OfflinePinDialog_title;
    public static String OfflinePinDialog_explanation;
    public static String OfflinePinDialog_pin;
    public static String OfflinePinDialog_again;
    public static String OfflinePinDialog_isSet;
    public static String OfflinePinDialog_differ;
    public static String OfflinePinDialog_set;
    public static String OfflinePinDialog_forget;
    public static String OfflinePinDialog_cancel;
    public static String PositionDialog_title;
    public static String PositionDialog_explanation;
    public static String PositionDialog_positions;
    public static String PositionDialog_position;
    public static String PositionDialog_unit;
    public static String PositionDialog_until;
    public static String PositionDialog_open;
    public static String PositionDialog_now;
    public static String PositionDialog_loading;
    public static String PositionDialog_choose;
    public static String PositionDialog_onlyOne;

    public static String PreferencesDialog_title;
    public static String PreferencesDialog_theme;
    public static String PreferencesDialog_themeSystem;
    public static String PreferencesDialog_themeLight;
    public static String PreferencesDialog_themeDark;
    public static String PreferencesDialog_themeContrast;
    public static String PreferencesDialog_laidDown;
    public static String PreferencesDialog_place;
    public static String PreferencesDialog_placeList;
    public static String PreferencesDialog_placeDesk;
    public static String PreferencesDialog_placeReports;
    public static String PreferencesDialog_language;
    public static String PreferencesDialog_languageLater;
    public static String PreferencesDialog_textSize;

    public static String FailureReport_title;
    public static String FailureReport_now;
    public static String FailureReport_kept;
    public static String FailureReport_time;
    public static String FailureReport_kind;
    public static String FailureReport_formerTitle;
    public static String FailureReport_former;
    public static String FailureReport_formerSent;
    public static String FailureReport_formerTyped;
    public static String FailureReport_began;

    static {
        Texts.fill(Messages.class);
    }

    private Messages() {}
}
