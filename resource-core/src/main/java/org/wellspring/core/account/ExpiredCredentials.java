package org.wellspring.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.wellspring.core.account.credential.Throttle;
import org.wellspring.core.shared.Hourly;

/** Throws away sessions, tokens, links and failure counts that no longer mean anything. */
@ApplicationScoped
class ExpiredCredentials {

    @Inject
    Credentials credentials;

    @Inject
    Invitations invitations;

    @Inject
    Throttle throttle;

    void sweep(@Observes Hourly hour) {
        credentials.sweep();
        invitations.sweep();
        throttle.sweep();
    }
}
