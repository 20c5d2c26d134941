package ua.zvernennia.ui;

/** Ids of the application model that more than one bundle names. Those of settings are kept in files: never rename. */
public final class Ids {

    public static final String WINDOW_MAIN = "ua.zvernennia.window.main";
    public static final String STACK_MAIN = "ua.zvernennia.stack.main";
    public static final String PERSPECTIVE_MAIN = "ua.zvernennia.perspective.main";

    /** «Виконавець»: a perspective of its own. */
    public static final String PERSPECTIVE_EXECUTOR = "ua.zvernennia.perspective.executor";

    /** «Перелік карток». */
    public static final String PART_CARDS = "ua.zvernennia.part.cards";

    /** «Режим довідок». */
    public static final String PART_REPORTS = "ua.zvernennia.part.reports";

    public static final String COMMAND_REPORTS = "ua.zvernennia.command.reports";

    /** «Адміністрування» in the menu «Сервіс». */
    public static final String MENU_ADMIN = "ua.zvernennia.menu.admin";

    /** Opens a part of administration; has the parameter {@link #PARAM_ADMIN_PART}. */
    public static final String COMMAND_SHOW_ADMIN_PART = "ua.zvernennia.command.showAdminPart";

    /** Last word of the id of a part of administration. */
    public static final String PARAM_ADMIN_PART = "ua.zvernennia.param.adminPart";

    /** Descriptor of «Реєстраційна картка»: one part per open card, tabs beside the list. */
    public static final String PART_DESCRIPTOR_CARD = "ua.zvernennia.partdescriptor.card";

    /** Key in the persisted state of a card's part: text of the stored card's id. */
    public static final String STATE_CARD = "ua.zvernennia.card";

    /** Descriptor of «Хід виконання»: one part per document. */
    public static final String PART_DESCRIPTOR_EXECUTION = "ua.zvernennia.partdescriptor.execution";

    /** «Виконавець»: the folders of whoever works here. */
    public static final String PART_DESK = "ua.zvernennia.part.desk";

    /** Descriptor of «Повідомлення». */
    public static final String PART_NOTICES = "ua.zvernennia.partdescriptor.notices";

    /** Descriptor of «Навантаження». */
    public static final String PART_WORKLOAD = "ua.zvernennia.partdescriptor.workload";

    public static final String COMMAND_SHOW_NOTICES = "ua.zvernennia.command.showNotices";

    /** Does an act to the tree in front; has the parameter {@link #PARAM_TREE_ACT}. */
    public static final String COMMAND_TREE_ACT = "ua.zvernennia.command.treeAct";

    /** Opens the tree of the card in front. */
    public static final String COMMAND_OPEN_EXECUTION = "ua.zvernennia.command.openExecution";

    /** Name of an {@code ActKind}. */
    public static final String PARAM_TREE_ACT = "ua.zvernennia.param.treeAct";

    /** Descriptor of «Ненадіслане». */
    public static final String PART_DESCRIPTOR_UNSENT = "ua.zvernennia.partdescriptor.unsent";

    public static final String COMMAND_SHOW_UNSENT = "ua.zvernennia.command.showUnsent";

    public static final String COMMAND_NEW_CARD = "ua.zvernennia.command.newCard";

    /** Opens one card; has the parameter {@link #PARAM_CARD_ID}. */
    public static final String COMMAND_OPEN_CARD = "ua.zvernennia.command.openCard";

    public static final String COMMAND_REGISTER = "ua.zvernennia.command.register";
    public static final String COMMAND_SAVE = "ua.zvernennia.command.save";
    public static final String COMMAND_BACK_TO_LIST = "ua.zvernennia.command.backToList";
    public static final String COMMAND_FOCUS_FILTER = "ua.zvernennia.command.focusFilter";
    public static final String COMMAND_CLEAR_FILTER = "ua.zvernennia.command.clearFilter";
    public static final String COMMAND_CHOOSE_COLUMNS = "ua.zvernennia.command.chooseColumns";
    public static final String COMMAND_TOGGLE_THEME = "ua.zvernennia.command.toggleTheme";
    public static final String COMMAND_ABOUT = "ua.zvernennia.command.about";
    public static final String COMMAND_LOGOUT = "ua.zvernennia.command.logout";
    public static final String COMMAND_EXIT = "ua.zvernennia.command.exit";
    public static final String COMMAND_PALETTE = "ua.zvernennia.command.palette";
    public static final String COMMAND_KEYS = "ua.zvernennia.command.keys";

    /** Text of a card id, as {@code CardId.text()} writes it. */
    public static final String PARAM_CARD_ID = "ua.zvernennia.param.cardId";

    public static final String THEME_LIGHT = "ua.zvernennia.theme.light";
    public static final String THEME_DARK = "ua.zvernennia.theme.dark";

    /** With "dark" in its name the platform asks GTK for its dark menus and scroll bars. */
    public static final String THEME_CONTRAST = "ua.zvernennia.theme.dark.contrast";

    private Ids() {}
}
