package org.wellspring.core.programme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.Identifiers;

/** The desk where programmes are set up. */
@Stateless
public class ProgrammesService implements Programmes {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,6}");

    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_SUMMARY = 2000;

    private static final int MOST_MONTHS = 240;

    private static final int MOST_RENEWAL_DAYS = 730;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    @Inject
    Identifiers identifiers;

    @Override
    public List<Programme> all() {
        return entities.createQuery("select p from KnownProgramme p order by p.id", KnownProgramme.class)
                .getResultStream()
                .map(KnownProgramme::details)
                .toList();
    }

    @Override
    public Optional<Programme> withCode(String code) {
        return find(code).map(KnownProgramme::details);
    }

    @Override
    public Programme describe(Caller caller, DescribeProgramme description) {
        policy.require(caller, Action.PROGRAMME_KEEP, Guarded.NOTHING);
        requireSound(description);
        KnownProgramme programme = find(description.code()).orElseGet(() -> begin(description));
        programme.describe(description);
        Conflicts.flush(entities, ProgrammeProblem.CODE_TAKEN);
        Programme details = programme.details();
        audit.record(caller, "programme.describe", details.id(), Map.of("code", description.code()));
        return details;
    }

    private Optional<KnownProgramme> find(String code) {
        return entities.createQuery("select p from KnownProgramme p where p.code = :code", KnownProgramme.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private KnownProgramme begin(DescribeProgramme description) {
        KnownProgramme begun = new KnownProgramme(identifiers.next(), description);
        entities.persist(begun);
        return begun;
    }

    private static void requireSound(DescribeProgramme description) {
        Findings findings = new Findings()
                .when(!CODE.matcher(description.code()).matches(), "/code", ProgrammeProblem.CODE_REFUSED)
                .when(!LETTERS.matcher(description.letters()).matches(), "/letters", ProgrammeProblem.LETTERS_REFUSED)
                .when(description.name().isEmpty(), "/name", SharedProblem.REQUIRED)
                .text("/name", description.name(), LONGEST_NAME)
                .text("/summary", description.summary(), LONGEST_SUMMARY)
                .range("/renewalDays", description.renewalDays(), 0, MOST_RENEWAL_DAYS);
        Integer months = description.validMonths();
        if (months != null) {
            findings.range("/validMonths", months, 1, MOST_MONTHS);
        }
        findings.refuseIfAny();
    }
}
