package org.wellspring.core.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.programme.Register;
import org.wellspring.api.programme.Register.Act;
import org.wellspring.api.programme.Register.Designate;
import org.wellspring.api.programme.Register.Designation;
import org.wellspring.api.programme.Register.Query;
import org.wellspring.api.programme.Targets;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.demonstration.Story.Honour;

/** The programmes of the demonstration, the promises that they serve, and two years of its register. What is there already stays. */
@Dependent
class Honours {

    /** On this day everything that was ever designated stands somehow. */
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 1, 1);

    @Inject
    Programmes programmes;

    @Inject
    Register register;

    @Inject
    Targets targets;

    /**
     * @param organisations by code
     * @param today the day on which the demonstration began to load
     */
    void enter(Map<String, Id> organisations, LocalDate today) {
        Story.programmes().forEach(programme -> programmes.describe(Caller.SYSTEM, programme));
        Story.targets(today).forEach(target -> targets.promise(Caller.SYSTEM, target));
        Map<String, Designation> entered = entered();
        for (Honour honour : Story.honours(today)) {
            Id organisation = Objects.requireNonNull(organisations.get(honour.organisation()), honour.organisation());
            Designation designation = entered.get(key(honour.programme(), organisation, honour.subject()));
            if (designation == null) {
                designation = register.designate(
                        Caller.SYSTEM,
                        new Designate(
                                honour.programme(),
                                organisation,
                                honour.subject(),
                                honour.on(),
                                null,
                                honour.reason()));
            }
            act(designation, honour);
        }
    }

    private void act(Designation designation, Honour honour) {
        int done =
                honour.acts().isEmpty() ? 1 : register.history(designation.id()).size();
        long revision = designation.revision();
        for (Act act : honour.acts().subList(done - 1, honour.acts().size())) {
            revision =
                    register.act(Caller.SYSTEM, designation.id(), revision, act).revision();
        }
    }

    private Map<String, Designation> entered() {
        Map<String, Designation> entered = new HashMap<>();
        @Nullable String cursor = null;
        do {
            Slice<Designation> page =
                    register.list(new Query(AFTER_ALL, "", LocalizedText.EMPTY, "", null, cursor, Slice.LARGEST));
            page.items().forEach(one -> entered.put(key(one.programme(), one.organisation(), one.subject()), one));
            cursor = page.next();
        } while (cursor != null);
        return entered;
    }

    private static String key(String programme, Id organisation, LocalizedText subject) {
        return programme + " " + organisation + " " + subject.values().getOrDefault("en", "");
    }
}
