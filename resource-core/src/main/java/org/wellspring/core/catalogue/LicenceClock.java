package org.wellspring.core.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    Catalogue catalogue;

    @Inject
    Browsing browsing;

    @Resource
    TimerService timers;

    /** A timer of an annotation could ring before the tables are there. */
    @PostConstruct
    void begin() {
        timers.createIntervalTimer(15_000, 60_000, new TimerConfig("licence clock", false));
    }

    /** Each withdrawal is a transaction of its own; what cannot be withdrawn now keeps nothing else from it. */
    @Timeout
    public void tick() {
        Set<Id> left = new HashSet<>();
        List<Id> ended = ended(left);
        while (!ended.isEmpty()) {
            ended.stream().filter(resource -> !withdraw(resource)).forEach(left::add);
            ended = ended(left);
        }
    }

    private List<Id> ended(Set<Id> left) {
        return browsing.listings().licencesEndedBefore(browsing.today(), AT_ONCE + left.size()).stream()
                .filter(resource -> !left.contains(resource))
                .toList();
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
        } catch (EJBException failure) {
            LOG.log(Level.WARNING, "A resource whose licence ended could not be withdrawn: " + resource, failure);
            return false;
        }
    }
}
