package org.lianbing.portal.exams;

import org.lianbing.portal.shared.Actors;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/// Lets the exam clock tick.
@DisallowConcurrentExecution
class ExamJob implements Job {
    private final ExamClock clock;
    private final Actors actors;

    ExamJob(ExamClock clock, Actors actors) {
        this.clock = clock;
        this.actors = actors;
    }

    @Override
    public void execute(JobExecutionContext context) {
        actors.internally(clock::tick);
    }
}
