package org.wellspring.core.programme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.programme.Targets;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.programme.register.Counts;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Today;

/** The desk for the city's promises. Identifiers are time-sorted, so their order is the order of promising. */
@Stateless
public class TargetsService implements Targets {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_PROMISE = 1_000;

    private static final int MOST = 1_000_000;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    @Inject
    Identifiers identifiers;

    @Inject
    Counts counts;

    @Inject
    Today today;

    @Override
    public List<Target> all() {
        return entities.createQuery("select t from CityTarget t order by t.id", CityTarget.class)
                .getResultStream()
                .map(CityTarget::details)
                .toList();
    }

    @Override
    public List<Progress> progress(@Nullable LocalDate on) {
        return counts.progress(all(), on == null ? today.get() : on);
    }

    @Override
    public List<Month> course(String code, @Nullable LocalDate on) {
        Target target =
                find(code).map(CityTarget::details).orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
        return counts.course(target, on == null ? today.get() : on);
    }

    /** Who keeps organisations keeps what the city promised about them. */
    @Override
    public Target promise(Caller caller, Target target) {
        policy.require(caller, Action.ORGANISATION_EDIT, Guarded.NOTHING);
        requireSound(target);
        CityTarget kept = find(target.code()).orElseGet(() -> begin(target));
        kept.change(target);
        Conflicts.flush(entities, SharedProblem.CONCURRENT_CHANGE);
        audit.record(caller, "programme.promise-target", kept.id(), Map.of("code", target.code()));
        return kept.details();
    }

    private Optional<CityTarget> find(String code) {
        return entities.createQuery("select t from CityTarget t where t.code = :code", CityTarget.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private CityTarget begin(Target target) {
        CityTarget begun = new CityTarget(identifiers.next(), target);
        entities.persist(begun);
        return begun;
    }

    private static void requireSound(Target target) {
        Findings findings = new Findings()
                .when(!CODE.matcher(target.code()).matches(), "/code", SharedProblem.BAD_PARAMETER, "code")
                .range("/target", target.target(), 1, MOST);
        findings.when(
                !target.programme().isEmpty()
                        && !CODE.matcher(target.programme()).matches(),
                "/programme",
                ProgrammeProblem.CODE_REFUSED);
        required(findings, "/name", target.name(), LONGEST_NAME);
        required(findings, "/promise", target.promise(), LONGEST_PROMISE);
        required(findings, "/unit", target.unit(), LONGEST_NAME);
        findings.text("/source", target.source(), LONGEST_NAME).refuseIfAny();
    }

    private static void required(Findings findings, String pointer, LocalizedText text, int most) {
        findings.when(text.isEmpty(), pointer, SharedProblem.REQUIRED).text(pointer, text, most);
    }
}
