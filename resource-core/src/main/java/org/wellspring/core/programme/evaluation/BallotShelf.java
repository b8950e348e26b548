package org.wellspring.core.programme.evaluation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Evaluations.Vote;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Identifiers;

/** Where ballots are kept, and apart from them who may cast one. */
@Dependent
public class BallotShelf {

    private static final SecureRandom LOT = new SecureRandom();

    private static final int SECRET_BYTES = 16;

    private static final int MOST_TASKS = 200;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    Evaluator ask(Id application, String group, Id person) {
        Evaluator evaluator = new Evaluator(identifiers.next(), application, group, person);
        entities.persist(evaluator);
        Conflicts.flush(entities, ProgrammeProblem.ALREADY_ASSIGNED);
        return evaluator;
    }

    Evaluator evaluator(Id id) {
        return Optional.ofNullable(entities.find(Evaluator.class, id.value()))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    List<Evaluator> asked(Id application) {
        return entities.createQuery(
                        "select e from Evaluator e where e.application = :application order by e.group, e.id",
                        Evaluator.class)
                .setParameter("application", application.value())
                .getResultList();
    }

    List<Evaluator> tasks(Id person) {
        return entities.createQuery(
                        "select e from Evaluator e where e.person = :person order by e.id desc", Evaluator.class)
                .setParameter("person", person.value())
                .setMaxResults(MOST_TASKS)
                .getResultList();
    }

    /** How many ballots each of some people still owes, while the applications are being evaluated. */
    Map<Id, Integer> owed(Collection<Id> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("""
                        select e.person, count(e) from Evaluator e, KnownApplication a
                        where a.id = e.application and a.state = :evaluated and e.voted = false and e.person in :people
                        group by e.person""", Object[].class)
                .setParameter("evaluated", ApplicationState.EVALUATION)
                .setParameter("people", people.stream().map(Id::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new Id((Long) row[0]), row -> ((Long) row[1]).intValue()));
    }

    List<String> issue(Id application, String group, int count) {
        List<String> secrets = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            byte[] secret = new byte[SECRET_BYTES];
            LOT.nextBytes(secret);
            secrets.add(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        for (String secret : secrets) {
            entities.createNativeQuery(
                            "insert into ballot_pass (digest, application_id, group_code, used) values (?1, ?2, ?3, false)")
                    .setParameter(1, digest(secret))
                    .setParameter(2, application.value())
                    .setParameter(3, group)
                    .executeUpdate();
        }
        return secrets;
    }

    /** What a link is for. */
    record Pass(Id application, String group, boolean used) {}

    Pass pass(String secret) {
        List<?> rows = entities.createNativeQuery(
                        "select application_id, group_code, used from ballot_pass where digest = ?1")
                .setParameter(1, digest(secret))
                .getResultList();
        if (rows.isEmpty()) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        Object[] row = (Object[]) rows.get(0);
        return new Pass(new Id(((Number) row[0]).longValue()), (String) row[1], (Boolean) row[2]);
    }

    /** Of two at the same moment, the database lets one. */
    void use(String secret) {
        requireOne(entities.createNativeQuery("update ballot_pass set used = true where digest = ?1 and used = false")
                .setParameter(1, digest(secret))
                .executeUpdate());
    }

    void use(Evaluator evaluator) {
        requireOne(entities.createNativeQuery("update evaluator set voted = true where id = ?1 and voted = false")
                .setParameter(1, evaluator.id().value())
                .executeUpdate());
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new ProblemException(ProgrammeProblem.BALLOT_CAST);
        }
    }

    void cast(Id application, Ballot ballot, Vote vote) {
        entities.persist(new CastBallot(LOT.nextLong(), application, ballot, vote));
        Conflicts.flush(entities, SharedProblem.CONCURRENT_CHANGE);
    }

    /** In an order that means nothing. */
    List<CastBallot> ballots(Id application) {
        return entities.createQuery(
                        "select b from CastBallot b where b.application = :application order by b.id", CastBallot.class)
                .setParameter("application", application.value())
                .getResultList();
    }

    Map<String, Long> counts(Id application) {
        return entities.createQuery(
                        "select b.group, count(b) from CastBallot b where b.application = :application group by b.group",
                        Object[].class)
                .setParameter("application", application.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
