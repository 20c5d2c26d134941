/** Administration: users, positions, organisations, sessions, directories, the calendar; and the audit, for auditors. */
package ua.zvernennia.ui.admin;
