package org.wellspring.core.discovery.saved;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.wellspring.api.shared.Id;

/** Rings every quarter of an hour for searches that are due; each owner's notice is a transaction of its own. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeBell {

    private static final int AT_ONCE = 200;

    @Inject
    NoticeDesk desk;

    @Resource
    TimerService timers;

    /** A timer of an annotation could ring before the tables are there. */
    @PostConstruct
    void begin() {
        long quarter = Duration.ofMinutes(15).toMillis();
        timers.createIntervalTimer(quarter, quarter, new TimerConfig("saved searches", false));
    }

    @Timeout
    public void ring() {
        Id last = new Id(Long.MIN_VALUE);
        List<Id> due;
        do {
            due = desk.due(last, AT_ONCE);
            due.forEach(desk::tell);
            last = due.isEmpty() ? last : due.get(due.size() - 1);
        } while (due.size() == AT_ONCE);
    }
}
