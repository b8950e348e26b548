package org.wellspring.core.programme.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.programme.Programmes.Programme;
import org.wellspring.api.programme.Register.Act;
import org.wellspring.api.programme.Register.Deed;
import org.wellspring.api.programme.Register.Designate;
import org.wellspring.api.programme.Register.Standing;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.programme.register.Course.Span;
import org.wellspring.core.shared.Findings;

/** Who may write in the register, and what. */
@Dependent
class RegisterRules {

    private static final int LONGEST_REASON = 1000;

    private static final int LONGEST_SUBJECT = 200;

    /** What an officer does to a designation that exists. */
    private static final Set<Deed> DEEDS =
            EnumSet.of(Deed.RENEWED, Deed.SUSPENDED, Deed.REINSTATED, Deed.REVOKED, Deed.SUPERSEDED);

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    @Inject
    Accounts accounts;

    @Inject
    Programmes programmes;

    /** @throws ProblemException {@code OWN_ORGANISATION}: nobody decides on the organisation they work at */
    void requireDecider(Caller caller, Id organisation) {
        policy.require(caller, Action.PROGRAMME_KEEP, Guarded.NOTHING);
        if (caller.signedIn() && organisation.equals(accounts.me(caller).organisation())) {
            throw new ProblemException(ProgrammeProblem.OWN_ORGANISATION);
        }
    }

    Programme requireSound(Designate designate, LocalDate today) {
        Optional<Programme> programme = programmes.withCode(designate.programme());
        LocalDate until = designate.until();
        new Findings()
                .when(programme.isEmpty(), "/programme", ProgrammeProblem.PROGRAMME_UNKNOWN)
                .text("/subject", designate.subject(), LONGEST_SUBJECT)
                .when(designate.on().isAfter(today), "/on", ProgrammeProblem.NOT_YET)
                .when(until != null && !until.isAfter(designate.on()), "/until", ProgrammeProblem.ENDS_BEFORE_START)
                .required("/reason", designate.reason(), LONGEST_REASON)
                .refuseIfAny();
        return programme.orElseThrow();
    }

    void requireSound(Act act, LocalDate today) {
        LocalDate until = act.until();
        new Findings()
                .when(!DEEDS.contains(act.deed()), "/deed", SharedProblem.BAD_PARAMETER, "deed")
                .when(act.on().isAfter(today), "/on", ProgrammeProblem.NOT_YET)
                .when(until != null && !until.isAfter(act.on()), "/until", ProgrammeProblem.ENDS_BEFORE_START)
                .required("/reason", act.reason(), LONGEST_REASON)
                .refuseIfAny();
    }

    static void requirePossible(Deed deed, Standing standing) {
        if (!Course.mayFollow(deed, standing)) {
            throw new ProblemException(ProgrammeProblem.ACT_NOT_POSSIBLE, kebab(deed), kebab(standing));
        }
    }

    Programme programme(String code) {
        return programmes.withCode(code).orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    static @Nullable LocalDate end(Programme programme, LocalDate from) {
        Integer months = programme.validMonths();
        return months == null ? null : from.plusMonths(months);
    }

    /** A renewal goes on where the time before it ends. */
    @Nullable
    LocalDate end(Programme programme, Act act, Span before) {
        if (act.deed() != Deed.RENEWED || act.until() != null) {
            return act.deed() == Deed.RENEWED ? act.until() : null;
        }
        LocalDate ends = before.until();
        return end(programme, ends == null ? act.on() : ends);
    }

    void record(Caller caller, String act, Id designation, String reason) {
        audit.record(caller, act, designation, Map.of("reason", reason));
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
