package org.wellspring.api.account;

import org.wellspring.api.shared.ProblemException;

/** The one place that answers whether a caller may act. Denies what no rule allows. */
public interface Policy {

    boolean may(Caller caller, Action action, Guarded object);

    /**
     * Lets the caller pass or throws.
     *
     * @throws ProblemException {@link org.wellspring.api.shared.SharedProblem#NOT_FOUND} when the caller may not even
     *     read the object, {@link AccountProblem#SIGN_IN_REQUIRED} when nobody is signed in,
     *     {@link AccountProblem#SCOPE_MISSING} when the token lacks the scope, {@link AccountProblem#NOT_PERMITTED} otherwise
     */
    void require(Caller caller, Action action, Guarded object);
}
