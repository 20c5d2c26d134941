/** What people leave beside reports: saved parameters, notes under figures, signed periods. */
package ua.zvernennia.server.usecase.report.desk;
