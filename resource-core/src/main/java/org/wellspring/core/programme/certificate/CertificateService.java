package org.wellspring.core.programme.certificate;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javax.sql.DataSource;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.programme.Certificates;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.programme.Register;
import org.wellspring.api.programme.Register.Designation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.shared.StoredJson;

/** The desk for certificates. */
@Stateless
public class CertificateService implements Certificates {

    @Resource(lookup = "java:app/jdbc/wellspring")
    DataSource database;

    @Inject
    Register register;

    @Inject
    Programmes programmes;

    @Inject
    SettingsView settings;

    @Inject
    Clock clock;

    @Override
    public Certificate certify(Id id) {
        Designation designation = register.designation(id, null);
        if (!designation.standing().counts()) {
            throw new ProblemException(ProgrammeProblem.NOT_CERTIFIED);
        }
        Content content = content(designation, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        try (Connection connection = database.getConnection()) {
            Jws jws = new KeyRing(connection).signing(content.issued()).sign(StoredJson.writeWhole(content));
            return new Certificate(jws.compact(), jws.file(), content);
        } catch (SQLException failure) {
            throw new IllegalStateException("The keys of certificates cannot be read", failure);
        }
    }

    /** The signed address is one that the settings name: what a request says of its host anybody could make up. */
    private Content content(Designation designation, Instant now) {
        String base = settings.baseUrl();
        return new Content(
                Verification.TYPE,
                settings.issuer(),
                now,
                designation.id(),
                designation.number(),
                designation.programme(),
                programmes
                        .withCode(designation.programme())
                        .map(Programmes.Programme::name)
                        .orElse(LocalizedText.EMPTY),
                designation.organisation(),
                designation.organisationName(),
                designation.subject(),
                designation.district(),
                designation.since(),
                designation.until(),
                designation.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                designation.fictional(),
                base.isEmpty() ? "" : base + "/register/" + designation.id());
    }

    @Override
    public KeySet keys() {
        try (Connection connection = database.getConnection()) {
            return new KeyRing(connection).published();
        } catch (SQLException failure) {
            throw new IllegalStateException("The keys of certificates cannot be read", failure);
        }
    }

    @Override
    public Verdict verify(String text) {
        return Verification.of(text, keys().keys());
    }
}
