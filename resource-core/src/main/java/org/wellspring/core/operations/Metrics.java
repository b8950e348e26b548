package org.wellspring.core.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.operations.RequestMeter;
import org.wellspring.api.operations.SettingsView;

/** Figures of the Java machine, the requests and the outbox; gathers nothing while the settings do not ask for them. */
@ApplicationScoped
public class Metrics implements RequestMeter {

    @Inject
    SettingsView settings;

    @Inject
    Outbox outbox;

    private final JvmGcMetrics collections = new JvmGcMetrics();
    private @Nullable PrometheusMeterRegistry registry;

    @PostConstruct
    void begin() {
        if (!settings.metricsOn()) {
            return;
        }
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new ClassLoaderMetrics().bindTo(meters);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        collections.bindTo(meters);
        Gauge.builder("wellspring.outbox.waiting", outbox, box -> box.backlog().waiting())
                .register(meters);
        Gauge.builder("wellspring.outbox.failing", outbox, box -> box.backlog().failing())
                .register(meters);
        registry = meters;
    }

    @PreDestroy
    void end() {
        collections.close();
        if (registry != null) {
            registry.close();
        }
    }

    @Override
    public void answered(String method, String door, int status, Duration took) {
        if (registry != null) {
            Timer.builder("http.server.requests")
                    .tag("method", method)
                    .tag("uri", door)
                    .tag("status", Integer.toString(status))
                    .register(registry)
                    .record(took);
        }
    }

    /** Prometheus text format, version 0.0.4; "" while the settings do not ask for it. */
    String text() {
        return registry == null ? "" : registry.scrape();
    }
}
