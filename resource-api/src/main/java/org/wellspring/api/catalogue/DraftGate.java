package org.wellspring.api.catalogue;

import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/** How the content feature learns which version's files a caller may read or change. */
public interface DraftGate {

    /**
     * The working version whose files the caller may change; checks without locking.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@link CatalogueProblem#NOT_EDITABLE}, {@code NOT_PERMITTED}
     */
    int editableVersion(Caller caller, Id resource);

    /**
     * The same, and holds the resource until the transaction ends so that nothing is submitted or published meanwhile;
     * then notes the new totals.
     */
    int lockForFiles(Caller caller, Id resource);

    /** Notes how many files the working version has now. Only inside a transaction that holds the lock. */
    void noteFiles(Id resource, int version, int count, long bytes);

    /**
     * Lets a caller read the files of a version.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@link CatalogueProblem#WITHDRAWN}
     */
    void requireReadable(Caller caller, Id resource, int version);
}
