/** The history of reports. Reports themselves are made by zvernennia-report. */
package ua.zvernennia.server.jpa.report;
