package org.wellspring.api.account;

/** Everything that a caller may or may not do, in one list; {@link Policy} knows the rule of each. */
public enum Action {
    RESOURCE_CREATE(Scope.WRITE),
    /** Read a published version, or a working version by those concerned with it. */
    RESOURCE_READ(Scope.READ),
    /** Change a working version, its files included, or start one. */
    RESOURCE_EDIT(Scope.WRITE),
    RESOURCE_DELETE(Scope.WRITE),
    RESOURCE_SUBMIT(Scope.WRITE),
    /** Claim, approve or return; never one's own work. */
    RESOURCE_REVIEW(Scope.CURATE),
    RESOURCE_WITHDRAW(Scope.WRITE),
    /** Take out at once, to be reviewed after. */
    RESOURCE_WITHDRAW_EMERGENCY(Scope.CURATE),
    /** See reviews, decisions and problem reports of a resource. */
    RESOURCE_HISTORY(Scope.READ),
    RATING_GIVE(Scope.WRITE),
    RATING_MODERATE(Scope.CURATE),
    PROBLEM_REPORT_HANDLE(Scope.CURATE),
    COLLECTION_CREATE(Scope.WRITE),
    COLLECTION_READ(Scope.READ),
    COLLECTION_EDIT(Scope.WRITE),
    SEARCH_SAVE(Scope.WRITE),
    SEARCH_READ(Scope.READ),
    SEARCH_REMOVE(Scope.WRITE),
    IMPORT_RUN(Scope.CURATE),
    /** Import as published, because another system reviewed it. */
    IMPORT_PUBLISHED(Scope.ADMINISTER),
    VOCABULARY_EDIT(Scope.ADMINISTER),
    ORGANISATION_EDIT(Scope.ADMINISTER),
    /** Set programmes up and write in the register of designations. */
    PROGRAMME_KEEP(Scope.ADMINISTER),
    /** Read a school's application: its own people, and officers. */
    APPLICATION_READ(Scope.READ),
    /** Write a school's application; only people of that very school. */
    APPLICATION_EDIT(Scope.WRITE),
    /** Hand a school's application in, or take it back; its head. */
    APPLICATION_SIGN(Scope.WRITE),
    /** Check, evaluate and decide an application. */
    APPLICATION_DECIDE(Scope.ADMINISTER),
    /** Cast the ballot that one was asked for. */
    BALLOT_CAST(Scope.WRITE),
    PERSON_ADMINISTER(Scope.ADMINISTER),
    OPERATIONS_READ(Scope.ADMINISTER);

    private final Scope scope;

    Action(Scope scope) {
        this.scope = scope;
    }

    /** What a token must have been given for this. */
    public Scope scope() {
        return scope;
    }
}
