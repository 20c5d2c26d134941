/** Evidence that cannot be changed unseen: the chain of seals over the audit, its proof, and the auditor's search. */
package ua.zvernennia.server.usecase.audit;
