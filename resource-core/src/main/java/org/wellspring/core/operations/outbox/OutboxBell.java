package org.wellspring.core.operations.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.wellspring.core.shared.background.Background;

/** Rings for what came due by time alone: repeated attempts, and pieces that another node took and lost. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxBell {

    @Inject
    Courier courier;

    @Resource
    TimerService timers;

    /** A timer of an annotation could ring before the tables are there. */
    @PostConstruct
    void begin() {
        timers.createIntervalTimer(Background.AFTER_START, 2000, new TimerConfig("outbox", false));
    }

    @Timeout
    void ring() {
        courier.wake();
    }
}
