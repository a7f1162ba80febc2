package org.lianbing.portal.exams;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Wakes the exam clock when an exam is to open, close or go out. Triggers are stored in the transaction that
/// schedules the exam; a wake-up that is missed is made good within a minute.
@Component
class ExamTriggers {
    private static final String GROUP = "exam";
    private static final JobKey OPEN = new JobKey("open", GROUP);
    private static final JobKey CLOSE = new JobKey("close", GROUP);
    private static final JobKey RELEASE = new JobKey("release", GROUP);
    private static final int EVERY_SECONDS = 60;

    private final Scheduler scheduler;

    ExamTriggers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        JobDetail openExams() {
            return job(OPEN);
        }

        @Bean
        JobDetail closeExams() {
            return job(CLOSE);
        }

        @Bean
        JobDetail releaseExams() {
            return job(RELEASE);
        }

        @Bean
        JobDetail catchUpWithExams() {
            return job(new JobKey("catch-up", GROUP));
        }

        @Bean
        Trigger catchUpEveryMinute(JobDetail catchUpWithExams) {
            return TriggerBuilder.newTrigger()
                    .forJob(catchUpWithExams)
                    .withIdentity("every-minute", GROUP)
                    .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(EVERY_SECONDS)
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }

        private static JobDetail job(JobKey key) {
            return JobBuilder.newJob(ExamJob.class)
                    .withIdentity(key)
                    .storeDurably()
                    .build();
        }
    }

    void make(Exam exam) {
        put(exam, OPEN, exam.opensAt());
        put(exam, CLOSE, exam.closesAt());
        var releaseAt = exam.releaseAt();
        if (releaseAt != null) put(exam, RELEASE, releaseAt);
    }

    void remove(Exam exam) {
        try {
            scheduler.unscheduleJobs(List.of(key(exam, OPEN), key(exam, CLOSE), key(exam, RELEASE)));
        } catch (SchedulerException e) {
            throw new IllegalStateException("The triggers of exam " + exam.id() + " cannot be removed", e);
        }
    }

    private void put(Exam exam, JobKey job, Instant at) {
        try {
            var key = key(exam, job);
            var trigger = TriggerBuilder.newTrigger()
                    .withIdentity(key)
                    .forJob(job)
                    .startAt(Date.from(at))
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                    .build();
            if (scheduler.rescheduleJob(key, trigger) == null) scheduler.scheduleJob(trigger);
        } catch (SchedulerException e) {
            throw new IllegalStateException("No trigger for exam " + exam.id(), e);
        }
    }

    private static TriggerKey key(Exam exam, JobKey job) {
        return new TriggerKey(job.getName() + "-" + exam.id().value(), GROUP);
    }
}
