package org.lianbing.portal.shared;

import org.lianbing.portal.shared.persistence.Outages;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What runs every few seconds. Its intervals are counted by the monotonic clock; a run that fails is followed by
/// the next.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Timers {
    @Bean
    ThreadPoolTaskSchedulerCustomizer outagesInOneLine(Outages outages) {
        return scheduler -> scheduler.setErrorHandler(failure -> outages.log("A timer's work", failure));
    }
}
