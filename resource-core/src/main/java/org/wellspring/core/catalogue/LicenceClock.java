package org.wellspring.core.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.WithdrawResource;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/**
 * Withdraws resources on the day after their licence ended. Every node has this clock; the row of the resource decides
 * which one acts: the other finds it withdrawn, or changed since it looked.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@Lock(LockType.WRITE)
public class LicenceClock {

    private static final Logger LOG = Logger.getLogger(LicenceClock.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Browsing browsing;

    @Resource
    private TimerService timers;

    /** A timer of an annotation could ring before the tables are there. */
    @PostConstruct
    void begin() {
        timers.createIntervalTimer(15_000, 60_000, new TimerConfig("licence clock", false));
    }

    /** Each withdrawal is a transaction of its own. */
    @Timeout
    public void tick() {
        List<Id> ended;
        int done;
        do {
            ended = browsing.listings().licencesEndedBefore(browsing.today(), AT_ONCE);
            done = (int) ended.stream().filter(this::withdraw).count();
        } while (done > 0 && ended.size() == AT_ONCE);
    }

    private boolean withdraw(Id resource) {
        try {
            long revision = catalogue.tombstone(resource).revision();
            catalogue.withdraw(
                    Caller.SYSTEM, new WithdrawResource(resource, revision, LearningResource.LICENCE_ENDED, "", null));
            return true;
        } catch (ProblemException elsewhere) {
            LOG.log(Level.FINE, "Licence of {0} was dealt with elsewhere: {1}", new Object[] {
                resource, elsewhere.problem().code()
            });
            return false;
        }
    }
}
