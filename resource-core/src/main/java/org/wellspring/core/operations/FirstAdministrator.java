package org.wellspring.core.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Accounts.AcceptInvitation;
import org.wellspring.api.shared.ProblemException;

/** Gives an installation without people the first administrator that the settings name. Comes before the demonstration. */
@Singleton
@Startup
@DependsOn("Migrations")
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    Settings settings;

    @Inject
    Accounts accounts;

    @PostConstruct
    void welcome() {
        if (settings.adminEmail().isPresent()) {
            accounts.openSetUp().ifPresent(this::appoint);
        }
    }

    private void appoint(String secret) {
        String email = settings.adminEmail().orElseThrow();
        try {
            accounts.accept(new AcceptInvitation(secret, email, "Administrator", settings.adminPassword(), "zh"));
        } catch (ProblemException refused) {
            throw new IllegalStateException(
                    "WELLSPRING_ADMIN_EMAIL must be an e-mail address, and WELLSPRING_ADMIN_PASSWORD_FILE hold a password of "
                            + Accounts.PASSWORD_LEAST + " to " + Accounts.PASSWORD_MOST
                            + " characters that is not easily guessed (" + refused.getMessage() + ").",
                    refused);
        }
        LOG.log(Level.INFO, "Made the first administrator that the settings name");
    }
}
