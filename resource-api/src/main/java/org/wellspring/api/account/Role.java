package org.wellspring.api.account;

/** What a person does here. A person may hold several roles, each for the whole city or for one organisation. */
public enum Role {
    /** Finds, collects, rates and deposits resources. */
    TEACHER,
    /** A teacher's rights, for research material and data. */
    RESEARCHER,
    /** Reviews, withdraws, imports, and moderates. */
    CURATOR,
    /** Signs for a school: what it applies for, and that it withdraws. */
    HEAD,
    /** Keeps organisations and programmes. */
    OFFICER,
    /** Keeps people, vocabularies and settings, and reads the audit trail. */
    ADMINISTRATOR
}
