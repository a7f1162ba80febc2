package org.lianbing.questionbank.check;

import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;

/// One thing a bank is held to. Small, without state; reports through [Report] what it refuses.
public interface Check {
    void run(Bank bank, Report report);
}
