/** What people leave beside reports: saved parameters, notes under figures, signed periods and what changed since. */
package ua.zvernennia.model.report.desk;
