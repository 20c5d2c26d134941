/** Passwords that the organisation's directory server checks: LDAP, Active Directory. */
package ua.zvernennia.server.main.ldap;
