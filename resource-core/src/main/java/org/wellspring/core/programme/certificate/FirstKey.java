package org.wellspring.core.programme.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.wellspring.api.programme.Certificates;

/** Makes the first key at the first start, and the file of public keys at each. */
@Singleton
@Startup
@DependsOn("Migrations")
public class FirstKey {

    @Inject
    Certificates certificates;

    @PostConstruct
    void publish() {
        certificates.keys();
    }
}
