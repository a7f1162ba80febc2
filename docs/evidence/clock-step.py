# usage: JAVA_HOME=… clock-step.py PORTAL.JAR WORK-FOLDER   (needs gcc; takes ten minutes)
import http.cookiejar,urllib.request,urllib.parse,urllib.error,json,re,subprocess,sys,time,os,uuid,datetime,signal
B='http://127.0.0.1:8602'; W=os.path.abspath(sys.argv[2]); D=W+'/data'; SHIFT=W+'/shift.at'; out=[]
jar=http.cookiejar.CookieJar(); op=urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
def say(s): print(s,flush=True); out.append(s)
def req(m,p,b=None,h={}):
    r=urllib.request.Request(B+p,data=b.encode() if b is not None else None,method=m,headers=h)
    try:
        with op.open(r,timeout=30) as f: return f.status,f.read().decode(errors='replace')
    except urllib.error.HTTPError as e: return e.code,e.read().decode(errors='replace')
    except OSError as e: return 0,str(e)
def sql(q):
    pw=open(D+'/database/password').read().strip()
    port=re.search(r'--port=(\d+)',open('/proc/%s/cmdline'%open(D+'/database/server.pid').read().strip()).read().replace('\0',' ')).group(1)
    env={k:v for k,v in os.environ.items() if not k.startswith(('FAKE','LD_'))}; env['LD_LIBRARY_PATH']=D+'/database/server/libs'
    return subprocess.run([D+'/database/server/bin/mariadb','--no-defaults','--skip-ssl','-h127.0.0.1','-P'+port,'-ulianbing','-p'+pw,'lianbing','-N','-B','-e',q],capture_output=True,text=True,env=env)
def q(s):
    r=sql(s); return (r.stdout or r.stderr).strip()
def start():
    env=dict(os.environ,LD_PRELOAD=W+'/shift.so',CLOCK_SHIFT=SHIFT)
    log=open(D+'.log','a')
    p=subprocess.Popen([os.environ['JAVA_HOME']+'/bin/java','-XX:+UseCompactObjectHeaders','--enable-native-access=ALL-UNNAMED','-jar',sys.argv[1],'--lianbing.data='+D,'--server.port=8602','--lianbing.demonstration.enabled=true'],stdout=log,stderr=log,env=env,start_new_session=True)
    t=time.monotonic()
    while req('GET','/actuator/health/readiness')[0]!=200:
        if p.poll() is not None: raise SystemExit('portal died')
        time.sleep(.2)
    return p
def fake(s):
    n={'+0':0,'+30m':1800,'-30m':-1800}[s]
    if not os.path.exists(SHIFT): open(SHIFT,'wb').write(b'\0'*8)
    with open(SHIFT,'r+b') as f: f.write(n.to_bytes(8,'little',signed=True))
os.makedirs(W,exist_ok=True)
subprocess.run(['gcc','-O2','-shared','-fPIC','-o',W+'/shift.so',os.path.join(os.path.dirname(os.path.abspath(__file__)),'clock-shift.c'),'-ldl'],check=True)
fake('+0'); p=start()
for _ in range(600):
    e=q("select lower(hex(public_id)) from exam where state='OPEN' and kind='DEMONSTRATION' and closes_at > utc_timestamp()")
    if len(e)==32: break
    time.sleep(1)
say('exam '+e+' open')
t=req('GET','/login')[1]; tok=re.search(r'_csrf[^>]*content="([^"]+)"',t)
f={'username':'officer','password':'lianbing-2026'}
if tok: f['_csrf']=tok.group(1)
req('POST','/login',urllib.parse.urlencode(f),{'Content-Type':'application/x-www-form-urlencoded'})
H={'X-Lianbing':'sitting','Content-Type':'application/json'}; client=str(uuid.uuid4())
st,b=req('POST','/api/sittings',json.dumps({'exam':e,'client':client}),H)
if st!=200: print(st,b); raise SystemExit(1)
s=json.loads(b); sid=s['sitting']; paper=json.loads(req('GET',s['paper'])[1]); slot=next(x['slot'] for x in paper['slots'] if x['type']=='judge')
dead=s['deadline']; seq=0; failed=[]
def save():
    global seq; seq+=1
    st,b=req('PUT','/api/sittings/%s/answers'%sid,json.dumps({'client':client,'ops':[{'seq':seq,'slot':slot,'response':{'verdict':seq%2==0},'sinceServer':1}]}),H)
    if st!=200: failed.append((st,b[:120])); return None
    return json.loads(b)
def real(): return datetime.datetime.now(datetime.timezone.utc)
def show(name,seconds):
    end=time.monotonic()+seconds; r=None
    while time.monotonic()<end: r=save() or r; time.sleep(.5)
    off=(datetime.datetime.fromisoformat(r['serverTime'])-real()).total_seconds()
    say('%s: saves %d refused %d, state %s, deadline unchanged %s, portal time %+.1f s from the true time, machine %s, sitting %s, exam %s'%(name,seq,len(failed),r['state'],r['deadline']==dead,off,q('select timestampdiff(second, %r, utc_timestamp())'%real().strftime('%F %T')),q("select state from sitting where id=unhex('%s')"%sid),q("select state from exam where public_id=unhex('%s')"%e)))
    say('   alarms in force: '+q('select kind, ahead_ms from clock_alarm where ended_at is null').replace('\n','; '))
show('before',8)
fake('+30m'); show('set forward 30 min',25)
fake('+0'); show('put right',15)
fake('-30m'); show('set back 30 min',25)
p.kill(); p.wait(); t0=time.monotonic(); p=start(); say('killed and started again after %.1f s while the machine is 30 min behind'%(time.monotonic()-t0)); failed.clear(); show('started again',10)
fake('+30m'); show('set forward by an hour',25)
p.kill(); p.wait(); p=start(); failed.clear(); show('killed, started again 30 min ahead',10)
fake('+0'); show('put right',15)
st,b=req('POST','/api/sittings/%s/submit'%sid,'{}',H); say('handed in: %s %s'%(st,json.loads(b)['receipt']['reason']))
say('alarms raised: '+q("select kind, ahead_ms, ended_at is not null from clock_alarm order by id").replace('\n','; '))
say('audit: '+q("select action, count(*) from audit_entry where action like 'clock.%' group by action").replace('\n','; '))
say('answers stored %s of %d acknowledged'%(q("select count(*) from answer_step where sitting_id=unhex('%s') and counted"%sid),seq-0))
p.terminate(); p.wait()
