package org.wellspring.core.content.reading;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.DraftGate;
import org.wellspring.api.content.Readings;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.sql.Statements;

/** The desk about what was read. */
@Stateless
public class ReadingsService implements Readings {

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private DraftGate gate;

    @Inject
    ReadingsService(DraftGate gate) {
        this.gate = gate;
    }

    /** Without a container. */
    ReadingsService(EntityManager entities, DraftGate gate) {
        this(gate);
        this.entities = entities;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ReadingsService() {}

    @Override
    public List<Reading> of(Caller caller, Id resource, int version) {
        gate.requireReadable(caller, resource, version);
        return ask(rows -> rows.of(resource.value(), version));
    }

    @Override
    public byte[] picture(Caller caller, Id resource, int version, String path) {
        gate.requireReadable(caller, resource, version);
        return ask(rows -> rows.picture(resource.value(), version, path))
                .map(Base64.getDecoder()::decode)
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    @Override
    public Map<Id, Pictured> pictures(Map<Id, Integer> versions) {
        return versions.isEmpty() ? Map.of() : ask(rows -> rows.pictures(versions));
    }

    @Override
    public Map<Id, List<FileText>> texts(Map<Id, Integer> versions, int most) {
        return versions.isEmpty() ? Map.of() : ask(rows -> rows.texts(versions, most));
    }

    private interface Question<T> {
        T ask(ShownReadings rows) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try {
            return question.ask(new ShownReadings(new Statements(entities.unwrap(Connection.class))));
        } catch (SQLException failure) {
            throw new IllegalStateException("What was read cannot be looked up", failure);
        }
    }
}
