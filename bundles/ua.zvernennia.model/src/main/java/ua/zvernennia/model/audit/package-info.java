/** What an auditor sees of the audit. */
package ua.zvernennia.model.audit;
