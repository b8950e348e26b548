package org.wellspring.core.programme.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.programme.Evaluations.Vote;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;

/** What every database must do for ballots, and for working figures out from them again. */
abstract class BallotContract {

    private static final Id APPLICATION = new Id(7);
    private static final Id PERSON = new Id(9);
    private static final String CALL = """
            {"code":"c","programme":"p","name":{},"summary":{},"dates":{"opensOn":"2026-01-01","closesOn":"2026-02-01"},
            "terms":{"kinds":[],"stages":[],"cultivated":false,"publicityDays":5,"holidays":[],"workedDays":[]},
            "criteria":{"indicators":[]},"demands":[],"groups":[{"code":"families","name":{},"weight":100,"minimum":1,
            "admission":"TOKEN","questions":[]}]}""";

    abstract TestDatabase database();

    @BeforeEach
    void anApplication() {
        database().run(entities -> {
            for (String table : List.of("ballot", "ballot_pass", "evaluator", "application", "programme_call")) {
                entities.createNativeQuery("delete from " + table).executeUpdate();
            }
            entities.createNativeQuery("delete from organisation where id = 3").executeUpdate();
            entities.createNativeQuery("""
                            insert into organisation
                            (id, revision, code, kind, stages, district, name, search_text, state, fictional)
                            values (3, 1, 'school-3', 'school', '[]', '{}', '{}', '', 'OPEN', true)""").executeUpdate();
            entities.createNativeQuery("""
                            insert into programme_call (id, revision, code, programme_code, published, opens_on, closes_on,
                            document, criteria_version, ballots_closed)
                            values (5, 1, 'c', 'p', true, date '2026-01-01', date '2026-02-01', ?1, 1, false)""").setParameter(1, CALL).executeUpdate();
            entities.createNativeQuery("""
                            insert into application (id, revision, call_id, programme_code, organisation_id, district, stage,
                            state, since, criteria_version, answers, changed_at, changed_name, composite, digest)
                            values (7, 1, 5, 'p', 3, '{}', '', 'EVALUATION', date '2026-02-02', 1, '{}',
                            timestamp with time zone '2026-02-02 00:00:00+00:00', '', '', '')""").executeUpdate();
        });
    }

    @SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
    private <T> T at(Function<BallotShelf, T> work) {
        return database().ask(entities -> {
            BallotShelf shelf = new BallotShelf();
            shelf.entities = entities;
            shelf.identifiers = new Identifiers();
            return work.apply(shelf);
        });
    }

    private void refused(Problem problem, Function<BallotShelf, Object> work) {
        assertEquals(
                problem, assertThrows(ProblemException.class, () -> at(work)).problem());
    }

    @Test
    void whatAPersonStillOwesShouldBeCountedWhileItIsEvaluated() {
        at(shelf -> shelf.ask(APPLICATION, "families", PERSON));
        Evaluator second = at(shelf -> shelf.ask(APPLICATION, "society", PERSON));
        Id idle = new Id(10);
        assertEquals(Map.of(PERSON, 2), at(shelf -> shelf.owed(List.of(PERSON, idle))));

        at(shelf -> {
            shelf.use(second);
            return second;
        });
        assertEquals(Map.of(PERSON, 1), at(shelf -> shelf.owed(List.of(PERSON, idle))));
        assertEquals(Map.of(), at(shelf -> shelf.owed(List.of())));

        database()
                .run(entities -> entities.createNativeQuery("update application set state = 'PUBLICITY' where id = 7")
                        .executeUpdate());
        assertEquals(Map.of(), at(shelf -> shelf.owed(List.of(PERSON))));
    }

    @Test
    void aPersonShouldBeAskedAndVoteOnceInAGroup() {
        Id asked = at(shelf -> shelf.ask(APPLICATION, "families", PERSON).id());
        refused(ProgrammeProblem.ALREADY_ASSIGNED, shelf -> shelf.ask(APPLICATION, "families", PERSON));
        at(shelf -> shelf.ask(APPLICATION, "society", PERSON).id());
        at(shelf -> {
            shelf.use(shelf.evaluator(asked));
            return true;
        });
        refused(ProgrammeProblem.BALLOT_CAST, shelf -> {
            shelf.use(shelf.evaluator(asked));
            return true;
        });
        assertEquals(
                List.of(true, false),
                at(shelf -> shelf.asked(APPLICATION).stream()
                        .map(Evaluator::hasVoted)
                        .toList()));
        assertEquals(2, at(shelf -> shelf.tasks(PERSON)).size());
    }

    @Test
    void aLinkShouldWorkOnce() {
        List<String> links = at(shelf -> shelf.issue(APPLICATION, "families", 2));
        at(shelf -> {
            shelf.use(links.get(0));
            return true;
        });
        refused(ProgrammeProblem.BALLOT_CAST, shelf -> {
            shelf.use(links.get(0));
            return true;
        });
        assertEquals(
                List.of(true, false),
                links.stream().map(link -> at(shelf -> shelf.pass(link).used())).toList());
        refused(SharedProblem.NOT_FOUND, shelf -> shelf.pass("AAAAAAAAAAAAAAAAAAAAAA"));
    }

    @Test
    void figuresShouldBeWorkedOutAgainAndATamperedBallotBeFound() throws SQLException {
        for (String score : List.of("75", "33.3333")) {
            at(shelf -> {
                shelf.cast(
                        APPLICATION, new Ballot("families", new BigDecimal(score)), new Vote(Map.of("q", 4), Map.of()));
                return true;
            });
        }
        assertEquals(Map.of("families", 2L), at(shelf -> shelf.counts(APPLICATION)));
        Composite composite = Composite.of(
                List.of(new Group("families", BigDecimal.valueOf(100), 1)),
                at(shelf -> shelf.ballots(APPLICATION)).stream()
                        .map(CastBallot::ballot)
                        .toList());
        assertEquals(new BigDecimal("54.1667"), composite.score().orElseThrow());
        run("update application set composite = '54.1667', digest = '" + composite.digest() + "'");
        assertEquals(AdministratorCommand.FINE, recomputed("Every figure is what its ballots say."));
        run("update ballot set score = 75.0001 where score = 75");
        assertEquals(AdministratorCommand.BROKEN, recomputed("DIFFERS"));
    }

    private int recomputed(String said) throws SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = database().source().getConnection();
                PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            int end = RecomputeCommand.run(connection, print);
            String text = out.toString(StandardCharsets.UTF_8);
            assertTrue(text.contains(said), text);
            return end;
        }
    }

    private void run(String statement) {
        database().run(entities -> entities.createNativeQuery(statement).executeUpdate());
    }
}
